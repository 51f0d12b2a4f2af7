using EngineTests.Running;
using Nuke.Common.Git;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace EngineTests.ProjectModel;

public sealed class GitRepositoryTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("https://github.com/owner/name.git", "https|github.com|owner/name|https://github.com/owner/name")]
    [InlineData("https://user:token@github.com:8443/owner/name", "https|github.com|owner/name|https://github.com/owner/name")]
    [InlineData("git@github.com:owner/name.git", "ssh|github.com|owner/name|git@github.com:owner/name")]
    [InlineData("ssh://git@host.example:22/group/sub/name.git", "ssh|host.example|group/sub/name|git@host.example:group/sub/name")]
    [InlineData("https://github.com/owner/name/", "https|github.com|owner/name|https://github.com/owner/name")]
    public void An_address_tells_host_and_name_and_keeps_credentials_to_itself(string address, string expected)
    {
        var repository = GitRepository.FromUrl(address, "main");

        Assert.Equal(expected, $"{repository.Protocol?.ToString().ToLowerInvariant()}|{repository.Endpoint}|{repository.Identifier}|{repository}");
        Assert.Equal("main", repository.Branch);
        Assert.Equal($"https://{repository.Endpoint}/{repository.Identifier}.git", repository.HttpsUrl);
    }

    [Theory]
    [InlineData("/srv/git/name.git")]
    [InlineData("file:///srv/git/name.git")]
    [InlineData("C:/git/name")]
    [InlineData("")]
    public void What_names_no_host_is_no_address(string address) => Assert.Throws<ArgumentException>(() => GitRepository.FromUrl(address));

    [Fact]
    public void A_working_tree_tells_branch_commit_tags_and_remote()
    {
        Begin();
        Git("remote add origin git@github.com:owner/name.git");
        Git("config branch.feature/x.remote origin");
        Git("config branch.feature/x.merge refs/heads/theirs");

        var repository = GitRepository.FromLocalDirectory((_root.Path / "sub").CreateDirectory());

        Assert.Equal(("feature/x", "refs/heads/feature/x", "origin", "theirs"), (repository.Branch, repository.Head, repository.RemoteName, repository.RemoteBranch));
        Assert.Equal(["light", "v1"], repository.Tags!.Order());
        Assert.Equal("owner/name", repository.Identifier);
        Assert.Equal(Git("rev-parse HEAD"), repository.Commit);
        Assert.Equal(_root.Path.Name, repository.LocalDirectory?.Name);
        Assert.True(repository.IsOnFeatureBranch());
        Assert.False(repository.IsOnMainOrMasterBranch());
    }

    [Fact]
    public void A_worktree_with_a_commit_checked_out_has_no_branch()
    {
        Begin();
        Git("worktree add -q --detach away");

        var repository = GitRepository.FromLocalDirectory(_root.Path / "away");

        Assert.Null(repository.Branch);
        Assert.Equal(repository.Commit, repository.Head);
        Assert.Null(repository.Identifier);
        Assert.Null(repository.ToString());
    }

    [Fact]
    public void A_build_gets_its_repository()
    {
        Begin();

        var run = TestRun.Of<Repositories>(_root, "Go");

        Assert.Equal("feature/x", run.Build.Repository?.Branch);
    }

    [Fact]
    public void Outside_of_a_repository_the_member_stays_empty_and_a_warning_says_why()
    {
        var run = TestRun.Of<Repositories>(_root, "Go");

        Assert.Equal((0, null), (run.ExitCode, run.Build.Repository));
        Assert.Contains($"warning: 'Repository' has no value: '{_root.Path}' is in no git repository with a commit", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_a_repository_a_build_that_requires_one_is_refused()
    {
        var run = TestRun.Of<Requiring>(_root, "Go");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: nothing was run: 'Repository' is required and has no value.", run.Narration, StringComparison.Ordinal);
    }

    private void Begin()
    {
        Git("init -q -b feature/x");
        Git("-c user.name=t -c user.email=t@example.org commit -q --allow-empty -m first");
        Git("tag light");
        Git("-c user.name=t -c user.email=t@example.org tag -a v1 -m v1");
    }

    private string Git(string arguments)
    {
        using var git = ProcessTasks.StartProcess("git", arguments, _root.Path, logOutput: false, logInvocation: false).AssertZeroExitCode();
        return git.Output.StdToText();
    }

    private class Repositories : RecordingBuild
    {
        [GitRepository]
        public virtual GitRepository? Repository { get; }

        public Target Go => _ => _.Executes(Runs("Go"));
    }

    private sealed class Requiring : Repositories
    {
        [Required]
        [GitRepository]
        public override GitRepository? Repository { get; }
    }
}
