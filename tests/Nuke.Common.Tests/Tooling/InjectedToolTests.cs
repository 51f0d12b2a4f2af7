using EngineTests.Running;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace EngineTests.Tooling;

public sealed class InjectedToolTests : IDisposable
{
    private readonly TestFolder _root = new();
    private readonly Variables _variables = new();

    public void Dispose()
    {
        _variables.Dispose();
        _root.Dispose();
    }

    [UnixFact]
    public void Tools_come_from_the_path_the_repository_and_packages()
    {
        Script("tools/own.sh", "echo own");
        Script("packages/some.tool/1.9.0/tools/net8.0/any/some.sh", "echo old");
        Script("packages/some.tool/1.10.0-rc.1/tools/net8.0/any/some.sh", "echo early");
        Script("packages/some.tool/1.10.0/tools/net8.0/any/some.sh", "echo eight");
        Script("packages/some.tool/1.10.0/tools/net10.0/any/some.sh", "echo ten");
        _variables.With("NUGET_PACKAGES", _root.Path / "packages");

        var run = TestRun.Of<Tools>(_root, "Go");

        Assert.Equal(["own", "ten", "old", "eight", "path"], run.Build.Ran);
    }

    [UnixFact]
    public void A_tool_that_is_nowhere_leaves_its_member_empty_and_others_run()
    {
        _variables.With("NUGET_PACKAGES", _root.Path / "none");

        var run = TestRun.Of<Tools>(_root, "Other", "--verbosity", "verbose");

        Assert.Equal((0, null), (run.ExitCode, run.Build.Missing));
        Assert.Contains("'Missing' has no value: Program 'no-such-tool' is not on the PATH", run.Narration, StringComparison.Ordinal);
        Assert.Contains($"'Newest' has no value: Package 'Some.Tool' is not in '{_root.Path / "none"}'; add a PackageDownload", run.Narration, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_target_that_requires_a_missing_tool_is_refused()
    {
        var run = TestRun.Of<Tools>(_root, "Needy");

        Assert.Equal((2, "error: nothing was run: target 'Needy' requires 'Missing'."), (run.ExitCode, run.Narration));
    }

    [UnixFact]
    public void A_variable_names_another_program()
    {
        Script("mine.sh", "echo mine");
        _variables.With("MISSING_EXE", _root.Path / "mine.sh").With("NO-SUCH-TOOL_EXE", _root.Path / "mine.sh");

        var run = TestRun.Of<Tools>(_root, "Needy");

        Assert.Equal(["mine"], run.Build.Ran);
    }

    private void Script(string file, string command)
    {
        (_root.Path / file).WriteAllText($"#!/bin/sh\n{command}");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_root.Path / file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private sealed class Tools : RecordingBuild
    {
        [PathVariable("no-such-tool")]
        public Tool? Missing { get; }

        [PathVariable]
        public Tool? Echo { get; }

        [LocalPath("tools/own.sh")]
        public Tool? Own { get; }

        [NuGetPackage("Some.Tool", "some.exe|some.sh")]
        public Tool? Newest { get; }

        [NuGetPackage("Some.Tool", "some.sh", Version = "1.9.0")]
        public Tool? Old { get; }

        [NuGetPackage("Some.Tool", "some.sh", Framework = "net8.0")]
        public Tool? Eight { get; }

        public Target Go => _ => _.Executes(() => Ran.AddRange(
            [Say(Own!("")), Say(Newest!("")), Say(Old!("")), Say(Eight!("")), Say(Echo!("path"))]));

        public Target Other => _ => _.Executes(Runs("Other"));

        public Target Needy => _ => _.Requires(() => Missing).Executes(() => Ran.Add(Say(Missing!(""))));

        private static string Say(IReadOnlyCollection<Output> output) => output.StdToText();
    }
}
