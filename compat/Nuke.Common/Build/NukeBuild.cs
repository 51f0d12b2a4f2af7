using System.Linq.Expressions;
using Nuke.Common.CI;
using Nuke.Common.Execution;
using Nuke.Common.Reporting;
using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <summary>
/// The base of a build. Its <see cref="Target"/> properties, and those of the components it implements, are the targets; its
/// members with a <see cref="ParameterAttribute"/> are the options.
/// </summary>
public abstract partial class NukeBuild : INukeBuild
{
    private BuildPlan _plan = BuildPlan.Empty;

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> ExecutionPlan => _plan.Order;

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> InvokedTargets => _plan.Where(static x => x.Invoked);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> SkippedTargets => _plan.With(ExecutionStatus.Skipped);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> ScheduledTargets => _plan.With(ExecutionStatus.Scheduled);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> RunningTargets => _plan.With(ExecutionStatus.Running);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> AbortedTargets => _plan.With(ExecutionStatus.Aborted);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> FailedTargets => _plan.With(ExecutionStatus.Failed);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> SucceededTargets => _plan.With(ExecutionStatus.Succeeded);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> FinishedTargets
        => _plan.Where(static x => x.Status is ExecutionStatus.Failed or ExecutionStatus.Succeeded);

    /// <inheritdoc />
    public bool IsSucceeding => !IsFailing;

    /// <inheritdoc />
    public bool IsFailing
        => _plan.Any(static x => x.Status is ExecutionStatus.Failed or ExecutionStatus.Aborted or ExecutionStatus.NotRun);

    /// <inheritdoc />
    public bool IsFinished => !_plan.Any(static x => x.Status is ExecutionStatus.Scheduled or ExecutionStatus.Running);

    /// <inheritdoc />
    public int? ExitCode { get; set; }

    /// <inheritdoc />
    public bool Plan { get; internal set; }

    /// <inheritdoc />
    public bool Continue { get; internal set; }

    /// <inheritdoc />
    public bool Help { get; internal set; }

    /// <inheritdoc />
    public bool NoLogo { get; set; }

    internal TimeSpan Elapsed => _plan.Clock.Elapsed;

    /// <inheritdoc />
    public Partition Partition { get; internal set; } = Partition.Single;

    internal BuildPlan CurrentPlan
    {
        get => _plan;
        set => _plan = value;
    }

    /// <inheritdoc />
    public void ReportSummary(Configure<Dictionary<string, string>>? configurator = null)
    {
        // Where several targets run, the pairs are those of the one whose code calls.
        var running = Transcript.Current?.Target ?? (RunningTargets.Count == 1 ? RunningTargets.Single() : null);
        Assert.True(running?.Status == ExecutionStatus.Running, "ReportSummary was not called by a target that runs");
        running.SummaryInformation = configurator is null ? [] : configurator([]);
    }

    /// <summary>Runs the build as the command line says; what <c>Main</c> returns.</summary>
    /// <typeparam name="T">The build.</typeparam>
    /// <param name="defaultTargetExpressions">The targets to run when the command line names none.</param>
    /// <returns>
    /// The exit code: <see cref="ExitCode"/> if the build set it; else 0, or -1 after a failure, 2 when the command line was refused
    /// or a requirement is not met, 130 or 143 after an interrupt.
    /// </returns>
    protected static int Execute<T>(params Expression<Func<T, Target>>[] defaultTargetExpressions)
        where T : NukeBuild, new()
        => BuildRun.Execute(static () => new T(), typeof(T), defaultTargetExpressions);
}
