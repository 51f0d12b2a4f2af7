using EngineTests.Running;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Execution;

namespace EngineTests.Hosts;

public sealed class HostTests : IDisposable
{
    private readonly Variables _variables = new Variables().With("GITHUB_ACTIONS", null).With("GITLAB_CI", null).With("CODEBUILD_BUILD_ID", null);

    public void Dispose()
    {
        NukeBuild.Host = new Terminal();
        _variables.Dispose();
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS", "GitHubActions")]
    [InlineData("GITLAB_CI", "GitLab")]
    [InlineData("CODEBUILD_BUILD_ID", "CodeBuild")]
    public void A_server_is_recognised_by_its_environment(string variable, string host)
    {
        _variables.With(variable, "x");

        var detected = Host.Detect();

        Assert.Equal(host, detected.GetType().Name);
        Assert.IsAssignableFrom<IBuildServer>(detected);
    }

    [Fact]
    public void Anything_else_is_a_terminal() => Assert.IsType<Terminal>(Host.Detect());

    [Fact]
    public void A_build_on_a_server_knows_it_and_what_it_is_about()
    {
        _variables.With("GITHUB_ACTIONS", "true").With("GITHUB_SHA", "4f2a").With("GITHUB_REF", "refs/heads/main").With("GITHUB_RUN_ID", "77");

        NukeBuild.Host = Host.Detect();

        Assert.True(NukeBuild.IsServerBuild);
        Assert.False(NukeBuild.IsLocalBuild);
        Assert.Equal(77, GitHubActions.Instance?.RunId);
        Assert.Equal(("4f2a", "refs/heads/main"), (((IBuildServer)NukeBuild.Host).Commit, ((IBuildServer)NukeBuild.Host).Branch));
    }
}
