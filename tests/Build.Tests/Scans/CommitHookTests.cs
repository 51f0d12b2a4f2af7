using Scans;
using Shunt;
using SourceTests;
using Tests;

namespace ScanTests;

public sealed class CommitHookTests : IDisposable
{
    private readonly TestRepository _repository = TestRepository.Create();

    public void Dispose() => _repository.Dispose();

    private string Hook => Path.Combine(_repository.Root, ".git", "hooks", "pre-commit");

    private string Seen => Path.Combine(_repository.Top, "seen");

    [Fact]
    public void Hook_looks_at_what_is_about_to_be_committed_however_that_is_said()
    {
        BuildThat("exit 0");
        _repository.Commit("a.txt", "one");
        _repository.Commit("b.txt", "one");
        Install();
        _repository.Write("a.txt", "two");
        _repository.Write("b.txt", "two");

        // Only one of two changed files: git hands the hook an index of its own, and the index of the clone is as it was.
        _repository.Git("commit", "--quiet", "--message", "part", "a.txt");
        var part = File.ReadAllText(Seen);
        _repository.Git("commit", "--quiet", "--all", "--message", "rest");
        var rest = File.ReadAllText(Seen);

        Assert.Equal($"Guard --staged {_repository.Git("rev-parse", "HEAD~1^{tree}")}\n", part);
        Assert.Equal($"Guard --staged {_repository.Git("rev-parse", "HEAD^{tree}")}\n", rest);
    }

    [Fact]
    public void Commit_is_not_made_when_the_guard_refuses()
    {
        BuildThat("exit 4");
        var before = _repository.Commit();
        Install();
        _repository.Write("a.txt", "two");

        Assert.Throws<InvalidOperationException>(() => _repository.Git("commit", "--quiet", "--all", "--message", "leak"));

        Assert.Equal(before, _repository.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void Installing_again_does_nothing_and_an_earlier_hook_of_ours_is_replaced()
    {
        Install();
        var installed = File.ReadAllText(Hook);
        Install();
        File.WriteAllText(Hook, "#!/bin/sh\n# Written by './build.sh Guard': in another way\nexit 0\n");
        Install();

        Assert.Equal(installed, File.ReadAllText(Hook));
        Assert.Equal(
            [$"say: '{Hook}' looks for secrets before each commit.", $"say: Nothing to do: '{Hook}' is installed.", $"say: '{Hook}' looks for secrets before each commit."],
            _repository.Narrator.Lines);
    }

    [Fact]
    public void Hook_of_somebody_else_is_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Hook)!);
        File.WriteAllText(Hook, "#!/bin/sh\nmake check\n");

        var refused = Assert.Throws<BadUsageException>(Install);

        Assert.Equal(
            $"No hook was installed: '{Hook}' is another one. Add this line to it: tree=$(git write-tree) && ./build.sh Guard --staged \"$tree\" || exit 1",
            refused.Message);
        Assert.Equal("#!/bin/sh\nmake check\n", File.ReadAllText(Hook));
    }

    [Fact]
    public void Hooks_that_many_clones_share_are_left_as_they_are()
    {
        var shared = Path.Combine(_repository.Top, "hooks");
        _repository.Git("config", "core.hooksPath", shared);

        var refused = Assert.Throws<BadUsageException>(Install);

        Assert.StartsWith($"No hook was installed: git's core.hooksPath leads out of this clone, to '{shared}', ", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shared));
    }

    [Fact]
    public void Worktree_has_the_hook_of_its_clone()
    {
        _repository.Commit();
        var worktree = Path.Combine(_repository.Top, "worktree");
        _repository.Git("worktree", "add", "--quiet", worktree);

        CommitHook.Install(worktree, _repository.Narrator);

        Assert.True(File.Exists(Hook));
    }

    private void Install() => CommitHook.Install(_repository.Root, _repository.Narrator);

    // Stands in for the build, and writes down how it was called.
    private void BuildThat(string ends) => Executable.Write(Path.Combine(_repository.Root, "build.sh"), $"echo \"$@\" > '{Seen}'\n{ends}");
}
