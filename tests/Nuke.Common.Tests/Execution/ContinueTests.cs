using EngineTests.Running;
using Nuke.Common.IO;

namespace EngineTests.Execution;

public sealed class ContinueTests : IDisposable
{
    private const string Nothing = "warning: --continue: there is no failed run to go on from; everything runs";

    private readonly TestFolder _root = new TestFolder()
        .With(".gitignore", "ignored/\n.nuke/temp/\n")
        .With("a.txt", "a")
        .With("b.txt", "b")
        .With("ignored/fail", "yes")
        .Committed();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void What_succeeded_is_left_out()
    {
        var first = Run("Last");
        var second = Run("Last", "--continue");

        Assert.Equal(["First", "Second"], first.Build.Ran);
        Assert.Contains("\nThe same command with --continue leaves out what succeeded, as long as the source is the same.", first.Narration, StringComparison.Ordinal);
        Assert.Empty(second.Build.Ran);
        Assert.Contains("First   Skipped               // Skipped: succeeded before", second.Narration, StringComparison.Ordinal);
        Assert.Contains("Last    Failed", second.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void It_goes_on_until_it_succeeds_and_then_there_is_nothing_to_go_on_from()
    {
        Run("Last");
        Run("Last", "--continue");
        File.Delete(_root.Path / "ignored" / "fail");

        var third = Run("Last", "--continue");
        var fourth = Run("Last", "--continue");

        Assert.Equal(["Last"], third.Build.Ran);
        Assert.Equal(0, third.ExitCode);
        Assert.Equal(["First", "Second", "Last"], fourth.Build.Ran);
        Assert.StartsWith(Nothing, fourth.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_run_that_succeeds_says_nothing_of_it()
    {
        File.Delete(_root.Path / "ignored" / "fail");

        var only = Run("Last");

        Assert.DoesNotContain("continue", only.Narration, StringComparison.Ordinal);
        Assert.False(File.Exists(_root.Path / ".nuke" / "temp" / "attempt"));
    }

    [Fact]
    public void Without_the_option_everything_runs()
    {
        Run("Last");

        Assert.Equal(["First", "Second"], Run("Last").Build.Ran);
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("add")]
    [InlineData("delete")]
    [InlineData("commit")]
    [InlineData("hidden edit")]
    [InlineData("link")]
    [InlineData("mode")]
    public void Everything_runs_when_the_source_has_changed(string how)
    {
        if (how == "mode" && OperatingSystem.IsWindows())
            return;
        _root.Git("update-index", "--assume-unchanged", "b.txt");
        Run("Last");
        Change(how);

        var second = Run("Last", "--continue");

        Assert.StartsWith("warning: --continue: not the same as in the failed run: source; everything runs", second.Narration, StringComparison.Ordinal);
        Assert.Equal(["First", "Second"], second.Build.Ran);
    }

    [Fact]
    public void An_uncommitted_change_that_was_there_before_is_no_change()
    {
        _root.With("a.txt", "other").With("new.txt", "new");
        Run("Last");

        Assert.Empty(Run("Last", "--continue").Build.Ran);
    }

    [Fact]
    public void What_git_ignores_does_not_count()
    {
        Run("Last");
        _root.With("ignored/other", "other");

        Assert.Empty(Run("Last", "--continue").Build.Ran);
    }

    [Fact]
    public void Everything_runs_when_the_command_or_its_environment_differ()
    {
        Run("Last");

        var second = TestRun.Of<Failing>(
            _root, defaultTarget: null, new() { ["NUKE_SEQUENTIAL"] = "true", ["NUKE_LABEL"] = "x" }, "Last", "--continue", "--verbosity", "normal");

        Assert.StartsWith("warning: --continue: not the same as in the failed run: arguments, environment; everything runs", second.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_while_it_runs_leaves_nothing_to_go_on_from()
    {
        Run("Changing", "Last");

        Assert.StartsWith(Nothing, Run("Changing", "Last", "--continue").Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_after_something_that_runs_again_runs_too()
    {
        Run("AfterAllowed", "Last");

        Assert.Equal(["AfterAllowed"], Run("AfterAllowed", "Last", "--continue").Build.Ran);
    }

    [Fact]
    public void What_is_assured_runs_again()
    {
        Run("Last", "Tidy");

        Assert.Equal(["Tidy"], Run("Last", "Tidy", "--continue").Build.Ran);
    }

    [Fact]
    public void Where_there_is_no_repository_everything_runs()
    {
        using var bare = new TestFolder().With("ignored/fail", "yes");
        TestRun.Of<Failing>(bare, "Last");

        var second = TestRun.Of<Failing>(bare, "Last", "--continue");

        Assert.StartsWith(
            "warning: --continue: it cannot be told whether the source is still the same, which takes a git repository without changes in submodules; everything runs",
            second.Narration,
            StringComparison.Ordinal);
        Assert.Equal(["First", "Second"], second.Build.Ran);
    }

    private TestRun<Failing> Run(params string[] arguments) => TestRun.Of<Failing>(_root, arguments);

    private void Change(string how)
    {
        if (how == "edit")
            _root.With("a.txt", "x");
        else if (how == "add")
            _root.With("c.txt", "c");
        else if (how == "delete")
            File.Delete(_root.Path / "a.txt");
        else if (how == "commit")
            _root.With("a.txt", "x").Git("commit", "--quiet", "--all", "--message", "x");
        else if (how == "hidden edit")
            _root.With("b.txt", "x");
        else if (how == "link")
            File.CreateSymbolicLink(_root.Path / "c.txt", "a.txt");
        else if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_root.Path / "a.txt", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private sealed class Failing : RecordingBuild
    {
        [Parameter]
        public string? Label { get; }

        public Target First => _ => _.Executes(Runs("First"));

        public Target Second => _ => _.DependsOn(First).Executes(Runs("Second"));

        public Target Changing => _ => _.Executes(() => (RootDirectory / "a.txt").WriteAllText("changed"));

        public Target Allowed => _ => _.ProceedAfterFailure().Executes(() => throw new InvalidOperationException("It broke"));

        public Target AfterAllowed => _ => _.DependsOn(Allowed).Executes(Runs("AfterAllowed"));

        public Target Last => _ => _.DependsOn(Second).After(AfterAllowed, Changing).Executes(
            () =>
            {
                if ((RootDirectory / "ignored" / "fail").Exists())
                    throw new InvalidOperationException("It broke");
            },
            Runs("Last"));

        public Target Tidy => _ => _.After(Last).AssuredAfterFailure().Executes(Runs("Tidy"));
    }
}
