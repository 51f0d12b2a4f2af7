using System.Runtime.InteropServices;
using Nuke.Common.Tooling;
using Nuke.Components;
using Serilog;

namespace EngineTests.Running;

internal enum Place
{
    Dev,
    Stage,
    Prod,
}

internal interface IPrepare : INukeBuild
{
    [Parameter("What to release; default HEAD")]
    string? Version => TryGetValue(() => Version);

    Target Prepare => _ => _
        .Description("Gets everything ready")
        .Executes(() => Log.Information("Preparing {Version}", Version ?? "HEAD"));
}

internal interface ICheck : INukeBuild
{
    [Parameter("Leaves slow checks out")]
    bool SkipSlowScans => TryGetValue<bool>(() => SkipSlowScans);

    Target Check => _ => _
        .Description("Checks that what was prepared is good enough to be released, which may take a while when there is much of it")
        .DependsOn<IPrepare>()
        .Executes(() => Log.Information("Checking"));
}

internal interface IPlan : INukeBuild
{
    new Target Plan => _ => _
        .Description("Prints what a release would do")
        .Executes(() => Console.Out.WriteLine("{}"));
}

/// <summary>The build that help, plan and schema are shown of, and that runs as a process of its own where signals matter.</summary>
internal sealed class SampleBuild : NukeBuild, IPrepare, ICheck, IPlan, IHazConfiguration
{
    [Parameter("Where to release to", Name = "DeployTarget")]
    public Place Place { get; } = Place.Stage;

    [Parameter("How often to try")]
    public int Tries { get; set; } = 3;

    [Parameter("Labels to put on it")]
    public string[] Labels { get; set; } = [];

    [Secret]
    [Parameter("The key to sign with")]
    public string? Key { get; set; } = "hush";

    [Parameter("Not for everybody", List = false)]
    public bool Hidden { get; set; }

    public Target Wait => _ => _
        .Unlisted()
        .Executes(() => ProcessTasks.StartShell("sleep 600 & echo child $!; wait").AssertZeroExitCode());

    public Target Stuck => _ => _
        .Unlisted()
        .Executes(() => new TaskCompletionSource().Task);

    public Target Heed => _ => _
        .Unlisted()
        .Executes(async () =>
        {
            var signalled = new TaskCompletionSource();
            using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => signalled.SetResult());
            Log.Information("Heeding");
            await signalled.Task.ConfigureAwait(false);
            throw new OperationCanceledException("Heeded");
        });

    public Target Tidy => _ => _
        .Unlisted()
        .AssuredAfterFailure()
        .After(Wait, Stuck, Heed)
        .Executes(() => Log.Information("Tidied"));

    public static int Run() => Execute<SampleBuild>(x => ((ICheck)x).Check);
}
