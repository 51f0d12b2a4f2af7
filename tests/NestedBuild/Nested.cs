using System.Diagnostics;
using System.Globalization;
using Nuke.Common;
using Nuke.Common.Tooling;

/// <summary>
/// A build whose targets keep processes running in every way a tool might, until they are interrupted. Each process has a number that
/// nobody else uses in its command line, so that survivors can be found.
/// </summary>
internal sealed class Nested : NukeBuild
{
    private const int ManyChildren = 12;

    /// <summary>How long every process sleeps, in seconds: long, and with a fraction that is the test's own.</summary>
    [Parameter]
    public string Sleep { get; } = "600.5";

    /// <summary>A shell with children and grandchildren.</summary>
    public Target Plain => _ => _.Executes(() => Shell($"sleep {Sleep} & sh -c 'sleep {Sleep} & sleep {Sleep}; true' & wait"));

    /// <summary>Shells and sleepers that ignore being asked to end.</summary>
    public Target Stubborn => _ => _.Executes(() => Shell($"trap '' TERM INT HUP; sh -c 'sleep {Sleep}; true' & sleep {Sleep}; sleep {Sleep}"));

    /// <summary>Sleepers whose parents have ended, so that the system has given them another one.</summary>
    public Target Orphans => _ => _.Executes(() =>
        Shell($"sh -c 'sh -c \"trap : TERM; sleep {Sleep}; sleep {Sleep}\" & (sleep {Sleep} &) ; exit 0'; sleep {Sleep}"));

    /// <summary>An orphan that shows no variables for a moment after all else has ended, as one does that the system puts another program into.</summary>
    public Target Nameless => _ => _.Executes(() =>
        Shell($"(env -i sh -c 'while kill -0 $0 2>/dev/null; do :; done; sleep 0.05; exec env BUILD_PROCESS_MARKS=$1 sleep {Sleep}' $$ $BUILD_PROCESS_MARKS &); trap '' TERM INT; sleep {Sleep}; sleep {Sleep}"));

    /// <summary>Jobs in process groups of their own.</summary>
    public Target Groups => _ => _.Executes(() => Shell($"set -m; sleep {Sleep} & bash -c 'set -m; sleep {Sleep} & (sleep {Sleep} & wait) & wait' & wait"));

    /// <summary>Processes that the build starts without the engine, one after the other, and then waits for.</summary>
    public Target Direct => _ => _.Executes(() =>
    {
        var children = Enumerable.Range(0, ManyChildren).Select(_ => Process.Start("sh", ["-c", $"sleep {Sleep}; true"])).ToList();
        foreach (var child in children)
        {
            child.WaitForExit();
            Assert.True(child.ExitCode == 0, $"A child ended with exit code {child.ExitCode.ToString(CultureInfo.InvariantCulture)}");
        }
    });

    /// <summary>A process that is meant to outlive the build, as its own session says.</summary>
    public Target Daemon => _ => _.Executes(() => Shell($"setsid sh -c 'sleep {Sleep}; true' >/dev/null 2>&1 & sleep {Sleep}"));

    /// <summary>A tool that takes longer than it may.</summary>
    public Target Late => _ => _.Executes(() =>
    {
        const int Milliseconds = 500;
        ProcessTasks.StartShell($"trap '' TERM; set -m; sleep {Sleep} & sh -c 'sleep {Sleep}; true'", timeout: Milliseconds).AssertZeroExitCode();
    });

    /// <summary>Runs after an interrupt, and starts a process of its own.</summary>
    public Target Tidy => _ => _
        .AssuredAfterFailure()
        .After(Plain, Stubborn, Orphans, Groups, Direct, Daemon)
        .Executes(() => ProcessTasks.StartShell("echo tidied", logInvocation: false).AssertZeroExitCode());

    /// <summary>Runs the build.</summary>
    public static int Main() => Execute<Nested>();

    private static void Shell(string script) => ProcessTasks.StartShell(script, logInvocation: false).AssertZeroExitCode();
}
