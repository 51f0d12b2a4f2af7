using EngineTests.Running;
using Nuke.Common.Tooling;
using static Nuke.Common.Tools.Git.GitTasks;

namespace EngineTests.Tooling;

public sealed class GitTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_working_tree_tells_its_commit_and_whether_it_is_clean()
    {
        Run("init -q");
        Run("-c user.name=t -c user.email=t@example.org commit -q --allow-empty -m first");
        var clean = GitHasCleanWorkingCopy(_root.Path);
        _root.With("new", "x");

        Assert.True(clean);
        Assert.False(GitHasCleanWorkingCopy(_root.Path));
        Assert.Matches("^[0-9a-f]{40}$", GitCurrentCommit(_root.Path));
    }

    [Fact]
    public void A_command_that_fails_tells_what_git_said()
    {
        var error = Assert.Throws<ProcessException>(() => Run("rev-parse HEAD"));

        Assert.Contains("fatal: ", error.Message, StringComparison.Ordinal);
    }

    private void Run(string arguments) => Git(arguments, _root.Path, logOutput: false, logInvocation: false);
}
