using Nuke.Common.Reporting;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>Runs the targets of a plan, several at once where nothing orders them.</summary>
/// <param name="build">The build.</param>
/// <param name="plan">What to run.</param>
/// <param name="lanes">How many targets may run at once.</param>
/// <param name="time">Measures how long targets take.</param>
internal sealed class PlanRunner(NukeBuild build, BuildPlan plan, int lanes, TimeProvider time)
{
    private TargetRunner? _running;

    /// <summary>Says whether the run was interrupted.</summary>
    public Func<bool> IsInterrupted { get; init; } = static () => false;

    /// <summary>Called once, before the first target acts.</summary>
    public Action BeforeFirst { get; init; } = static () => { };

    /// <summary>
    /// Runs the scheduled targets. After a failure that is not to be proceeded after, or an interrupt, no other starts; those that run
    /// are waited for.
    /// </summary>
    public void Run()
    {
        plan.Clock.Start(time);
        Run(
            new TargetRunner(build, time, IsInterrupted) { BeforeFirst = BeforeFirst },
            static x => x.Status is ExecutionStatus.Scheduled or ExecutionStatus.Skipped,
            static goesOn => goesOn,
            IsInterrupted);
    }

    /// <summary>
    /// Runs the targets that are assured, in their order and whether or not one of them fails; then leaves the others that were still to
    /// run as not run, and those that still run behind as aborted.
    /// </summary>
    public void RunAssured()
    {
        RunningProcesses.Allow();
        _running?.Abandon();
        Narration.Live.Abandon();
        Run(
            new TargetRunner(build, time, static () => false),
            static x => x is { Status: ExecutionStatus.Scheduled, AssuredAfterFailure: true },
            static _ => true,
            static () => false);
        plan.Clock.Stop();
        foreach (var target in plan.Order)
        {
            target.Clock.Stop();
            if (target.Status == ExecutionStatus.Running)
                target.Status = ExecutionStatus.Aborted;
            else if (target.Status == ExecutionStatus.Scheduled)
                target.Status = ExecutionStatus.NotRun;
        }
    }

    private void Run(TargetRunner runner, Func<ExecutableTarget, bool> takesPart, Func<bool, bool> goesOn, Func<bool> isStopped)
    {
        var ready = new ReadyTargets(plan.Graph, takesPart);
        if (ready.Count == 0)
            return;
        _running = runner;
        using var watch = new RunWatch(plan, Narration.Live, time);
        new Lanes(plan.Graph, ready, lanes)
        {
            Prepare = target =>
            {
                var run = runner.Prepare(target);
                return () => goesOn(run());
            },
            IsStopped = isStopped,
        }.Run();
        _running = null;
    }
}
