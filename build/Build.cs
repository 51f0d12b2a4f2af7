using Nuke.Common;
using Release;
using Shunt.Ledger;

/// <summary>
/// The build that takes a commit to production and back. The targets are components, listed here in the order a release goes;
/// what a target does stands in Components/, what is released and where to in Environments.cs. Lint and Test run at once; those
/// that read or write what a target has run one after the other.
/// </summary>
sealed class Build : NukeBuild,
    IClean, IRestore, ICompile, ILint, ITest, IBuild, IProvision, IPushImage,
    IPromote, IMigrate, IDeployInitial, IIntegrationTests, ICutover, IRollback, IRestart,
    IPlan, IApprove, IStatus, IHistory, IDoctor, IReplica, IVendor, IGuard, ITeardown, IAcceptance, IBench
{
    [Parameter("Tag, branch, or commit SHA of at least 7 digits. Default: HEAD; Lint, Test and Build without it take the working tree")]
    string? Version { get; set; }

    [Parameter("Where to release. Default: stage", Name = nameof(DeployTarget))]
    DeployTarget? DeployTarget { get; set; }

    [Parameter("Leaves slow scans out, and says so in every summary. Default: false")]
    bool SkipSlowScans { get; set; }

    [Parameter("Prints the effects instead of carrying them out. Default: false")]
    bool DryRun { get; set; }

    [Parameter("Status or History as one JSON document on standard output. Default: false")]
    bool Json { get; set; }

    [Parameter("History of the stored images, and what can be rolled back to. Default: false")]
    bool Images { get; set; }

    [Parameter("Why, for the ledger (Rollback, Approve, Doctor --repair)")]
    string? Reason { get; set; }

    [Parameter("Why a release goes without stage, approval, other gates, complete checks or a way back; written to the ledger. Default: none, the target's rules hold")]
    string? BreakGlass { get; set; }

    [Parameter("Rollback flips to the version that stays warm and returns, three times, and tells what clients noticed. Default: false")]
    bool Drill { get; set; }

    [Parameter("Waits while another release holds the target, up to 10 minutes. Default: false, it ends with exit code 5")]
    bool Wait { get; set; }

    [Parameter("How long to wait for another release at most, as hours:minutes:seconds up to 24:00:00; implies --wait. Default: 0:10:00")]
    TimeSpan? WaitLimit { get; set; }

    [Parameter("Doctor gives up what a damaged ledger has lost and lets it go on; needs --reason. Default: false")]
    bool Repair { get; set; }

    [Parameter("Which suite Bench runs. Default: none, it lists them")]
    string? Suite { get; set; }

    [Parameter("For the hook that Guard installs: the tree that is about to be committed. Default: none, Guard installs the hook")]
    string? Staged { get; set; }

    // The last step of a release first: by that a command is called.
    static readonly string[] Changes = ["Teardown", "Rollback", "Restart", "Cutover", "IntegrationTests", "DeployInitial", "Migrate", "PushImage"];

    ReleaseRun? _release;

    /// <summary>The target, under the name of a property of NUKE's that it hides.</summary>
    public new Target Plan => _ => ((IPlan)this).DefinePlan(_);

    /// <summary>Runs the targets that were asked for; Test when none was.</summary>
    public static int Main() => Execute<Build>(x => ((ITest)x).Test);

    string? IGuard.Staged => Staged;

    ReleaseRun IHazRelease.Release => _release ??= new ReleaseRun(new ReleaseRequest
    {
        Repository = RootDirectory,
        Version = Version,
        Target = (DeployTarget ?? global::DeployTarget.stage).ToString(),
        SkipSlowScans = SkipSlowScans,
        DryRun = DryRun,
        Json = Json,
        Images = Images,
        Reason = Reason,
        BreakGlass = BreakGlass,
        Drill = Drill,
        Wait = WaitLimit ?? (Wait ? LeaseOptions.DefaultWait : TimeSpan.Zero),
        Repair = Repair,
        Suite = Suite,
        Change = DryRun ? null : Changes.FirstOrDefault(Schedules),
        IsRelease = Version is not null || Schedules("PushImage"),
    });

    /// <summary>Until targets are planned, what goes wrong is bad usage. NUKE itself has one exit code for everything.</summary>
    protected override void OnBuildCreated()
    {
        ExitCode = (int)Shunt.ExitCode.BadUsage;
        GivenOptions.Check(this, EnvironmentInfo.CommandLineArguments);
    }

    /// <summary>Finds what would stop a release before its first step, and prints its effects for a dry run.</summary>
    protected override void OnBuildInitialized()
    {
        ExitCode = null;
        IHazRelease build = this;
        if (((INukeBuild)this).Continue)
            build.Ask(RefuseToContinueAsync);
        if (DryRun)
            build.Ask(PrintEffectsAsync);
        else if (Schedules("Migrate"))
            build.Ask(PrepareAsync);
    }

    /// <summary>A failed target without an exit code of its own means: failed, what served before still serves.</summary>
    /// <param name="target">The target.</param>
    protected override void OnTargetFailed(string target) => ExitCode ??= (int)Shunt.ExitCode.Failed;

    /// <summary>Gives back what the release holds.</summary>
    protected override void OnBuildFinished() => _release?.DisposeAsync().AsTask().GetAwaiter().GetResult();

    bool Schedules(string target) => ExecutionPlan.Any(planned => planned.Name == target);

    // The steps of a release hand on what they found in this process; what the next run can rely on stands in the ledger.
    Task<bool> RefuseToContinueAsync(CancellationToken cancellation) => ((IHazRelease)this).Release.Request.IsRelease
        ? throw new Shunt.BadUsageException("'--continue' is for the working tree. A release is taken up again without it: run the same command once more.")
        : Task.FromResult(true);

    async Task<bool> PrepareAsync(CancellationToken cancellation)
    {
        IHazRelease build = this;
        await build.Release.PrepareAsync(cancellation);
        return true;
    }

    async Task<bool> PrintEffectsAsync(CancellationToken cancellation)
    {
        IHazRelease build = this;
        Terminal.Write(await PlanText.OfAsync(build.Release, [.. InvokedTargets.Select(x => x.Name)], [.. ExecutionPlan.Select(x => x.Name)], cancellation));
        return true;
    }
}
