using System.Reflection;
using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>Runs single targets: conditions, events, actions, and what became of them. Several threads may use it.</summary>
/// <param name="build">The build.</param>
/// <param name="time">Measures how long targets take.</param>
/// <param name="isInterrupted">Says whether a target that fails was ended by an interrupt.</param>
internal sealed class TargetRunner(NukeBuild build, TimeProvider time, Func<bool> isInterrupted)
{
    private readonly Callbacks _callbacks = new();
    private int _taken;
    private bool _hasActed;

    /// <summary>Called once, before the first target acts.</summary>
    public Action BeforeFirst { get; init; } = static () => { };

    /// <summary>Takes a target whose turn has come. Its output is in the order of these calls.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Runs it, and says whether others may start after it.</returns>
    public Func<bool> Prepare(ExecutableTarget target)
    {
        var number = _taken++;
        var transcript = Narration.Live.Begin(target);
        return () =>
        {
            Transcript.Current = transcript;
            try
            {
                return Run(target, number);
            }
            finally
            {
                Transcript.Current = null;
                Narration.Live.End(transcript);
            }
        };
    }

    /// <summary>Leaves what still runs behind: nothing it does from now on is an event or changes its state.</summary>
    public void Abandon() => _callbacks.Abandon();

    /// <summary>The innermost exception that says something: what a task or a reflective call wrapped.</summary>
    public static Exception Unwrap(Exception exception)
    {
        while (exception is TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private bool Run(ExecutableTarget target, int number)
    {
        IDisposable block;
        using (_callbacks.Turn(number))
        {
            if (target.Status == ExecutionStatus.Skipped || !Holds(target))
                return LeaveOut(target);
            if (target.Actions.Count == 0)
            {
                target.Status = ExecutionStatus.Collective;
                return true;
            }

            if (!_hasActed)
                BeforeFirst();
            _hasActed = true;
            block = Host.Current.WriteBlock(target.Name);
            target.Clock.Start(time);
            target.Status = ExecutionStatus.Running;
            if (!Guarded(target, () => build.OnTargetRunning(target.Name)))
            {
                block.Dispose();
                return target.ProceedAfterFailure;
            }
        }

        using (block)
            return Act(target) || target.ProceedAfterFailure;
    }

    private bool LeaveOut(ExecutableTarget target)
    {
        if (target.Status is ExecutionStatus.Failed or ExecutionStatus.Aborted)
            return target.ProceedAfterFailure;
        target.Status = ExecutionStatus.Skipped;
        build.OnTargetSkipped(target.Name);
        return true;
    }

    private bool Holds(ExecutableTarget target)
        => target.DynamicConditions.Count == 0
            || (Guarded(target, () => target.OnlyWhen = SkipRules.Broken(target.DynamicConditions)) && target.OnlyWhen is null);

    private bool Act(ExecutableTarget target)
    {
        foreach (var action in target.Actions)
        {
            if (!Guarded(target, action))
                return false;
        }

        if (_callbacks.IsAbandoned)
            return false;
        target.Clock.Stop();
        target.Status = ExecutionStatus.Succeeded;
        _callbacks.Tell(() => build.OnTargetSucceeded(target.Name));
        return true;
    }

    private bool Guarded(ExecutableTarget target, Action step)
    {
        try
        {
            step();
            return true;
        }
#pragma warning disable CA1031 // A target and its conditions are the build's code: whatever they throw is the target's failure.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!_callbacks.IsAbandoned)
                Fail(target, Unwrap(exception));
            return false;
        }
    }

    private void Fail(ExecutableTarget target, Exception exception)
    {
        target.Clock.Stop();
        var message = Narration.Verbosity == Verbosity.Verbose ? exception.ToString() : exception.Message;
        if (isInterrupted())
        {
            target.Status = ExecutionStatus.Aborted;
            Narration.Write(LogEventLevel.Debug, message);
            return;
        }

        target.Status = ExecutionStatus.Failed;
        Narration.Write(LogEventLevel.Error, $"{target.Name}: {message}");
        Narration.Live.TellFailure(Transcript.Current!);
        _callbacks.Tell(() => build.OnTargetFailed(target.Name));
    }
}
