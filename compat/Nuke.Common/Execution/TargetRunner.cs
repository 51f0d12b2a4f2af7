using System.Reflection;
using Nuke.Common.Reporting;
using Nuke.Common.Tooling;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>Runs the targets of a plan, one after the other.</summary>
internal sealed class TargetRunner(NukeBuild build, BuildPlan plan)
{
    /// <summary>Says whether the run was interrupted.</summary>
    public Func<bool> IsInterrupted { get; set; } = static () => false;

    /// <summary>Runs the scheduled targets up to a failure or an interrupt.</summary>
    public void Run()
    {
        foreach (var target in plan.Order)
        {
            if (IsInterrupted() || (!Run(target) && !target.ProceedAfterFailure))
                return;
        }
    }

    /// <summary>Runs the targets that are assured, and leaves the others that were still to run as not run.</summary>
    public void RunAssured()
    {
        RunningProcesses.Allow();
        foreach (var target in plan.Order)
        {
            if (target.Status == ExecutionStatus.Scheduled && target.AssuredAfterFailure)
                Run(target);
        }

        foreach (var target in plan.Order)
        {
            target.Stopwatch.Stop();
            if (target.Status == ExecutionStatus.Running)
                target.Status = ExecutionStatus.Aborted;
            else if (target.Status == ExecutionStatus.Scheduled)
                target.Status = ExecutionStatus.NotRun;
        }
    }

    /// <summary>The innermost exception that says something: what a task or a reflective call wrapped.</summary>
    public static Exception Unwrap(Exception exception)
    {
        while (exception is TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private bool Run(ExecutableTarget target)
    {
        if (target.Status == ExecutionStatus.Skipped || !Holds(target))
        {
            if (target.Status == ExecutionStatus.Failed)
                return false;
            target.Status = ExecutionStatus.Skipped;
            build.OnTargetSkipped(target.Name);
            return true;
        }

        if (target.Actions.Count == 0)
        {
            target.Status = ExecutionStatus.Collective;
            return true;
        }

        using (Host.Current.WriteBlock(target.Name))
            return Act(target);
    }

    private bool Holds(ExecutableTarget target)
    {
        if (target.DynamicConditions.Count == 0)
            return true;
        try
        {
            target.OnlyWhen = SkipRules.Broken(target.DynamicConditions);
            return target.OnlyWhen is null;
        }
#pragma warning disable CA1031 // A condition is the build's code: whatever it throws is the target's failure, told and summarised like any other.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(target, exception);
            return false;
        }
    }

    private bool Act(ExecutableTarget target)
    {
        target.Stopwatch.Start();
        target.Status = ExecutionStatus.Running;
        try
        {
            build.OnTargetRunning(target.Name);
            foreach (var action in target.Actions)
                action();
        }
#pragma warning disable CA1031 // A target is the build's code: whatever it throws is the target's failure.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(target, exception);
            return false;
        }

        target.Stopwatch.Stop();
        target.Status = ExecutionStatus.Succeeded;
        build.OnTargetSucceeded(target.Name);
        return true;
    }

    private void Fail(ExecutableTarget target, Exception exception)
    {
        target.Stopwatch.Stop();
        exception = Unwrap(exception);
        var message = Narration.Verbosity == Verbosity.Verbose ? exception.ToString() : exception.Message;
        if (IsInterrupted())
        {
            target.Status = ExecutionStatus.Aborted;
            Narration.Write(LogEventLevel.Debug, message);
            return;
        }

        target.Status = ExecutionStatus.Failed;
        Narration.Write(LogEventLevel.Error, $"{target.Name}: {message}");
        build.OnTargetFailed(target.Name);
    }
}
