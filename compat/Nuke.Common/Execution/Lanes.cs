namespace Nuke.Common.Execution;

/// <summary>
/// Runs targets on a number of threads, each target as soon as all before it are done. The calling thread is the first lane, so that a
/// chain of targets needs no other; more threads are started when more targets are ready than lanes are free.
/// </summary>
/// <param name="graph">All targets.</param>
/// <param name="ready">Gives out the targets to run.</param>
/// <param name="count">How many targets may run at once; at least 1.</param>
internal sealed class Lanes(TargetGraph graph, ReadyTargets ready, int count)
{
    private readonly object _gate = new();
    private readonly List<Exception> _faults = [];
    private int _lanes = 1;
    private int _idle;
    private int _running;
    private bool _isStopped;

    /// <summary>Called for each target in the order of starting, never twice at once. What it returns runs the target and says whether others may still start.</summary>
    public required Func<ExecutableTarget, Func<bool>> Prepare { get; init; }

    /// <summary>Says whether no other target may start, though none that ended said so.</summary>
    public required Func<bool> IsStopped { get; init; }

    /// <summary>Returns when nothing runs and nothing can start any more.</summary>
    /// <exception cref="AggregateException">The build's code around targets threw; what ran was let end.</exception>
    public void Run()
    {
        Work();
        lock (_gate)
        {
            while (_running > 0)
                Monitor.Wait(_gate);
        }

        if (_faults.Count > 0)
            throw new AggregateException(_faults);
    }

    private void Work()
    {
        while (Next() is var (number, run))
        {
            var goesOn = Guarded(run);
            lock (_gate)
            {
                _running--;
                _isStopped |= !goesOn;
                ready.Done(number);
                Monitor.PulseAll(_gate);
            }
        }
    }

    private (int Number, Func<bool> Run)? Next()
    {
        lock (_gate)
        {
            while (!_isStopped && !IsStopped())
            {
                if (ready.TryTake(out var number))
                {
                    _running++;
                    var run = Prepare(graph.Order[number]);
                    AddLane();
                    return (number, run);
                }

                if (_running == 0)
                    break;
                _idle++;
                Monitor.Wait(_gate);
                _idle--;
            }

            return null;
        }
    }

    private void AddLane()
    {
        if (ready.Count <= _idle || _lanes >= count)
            return;
        _lanes++;
        new Thread(Work) { IsBackground = true, Name = $"lane {_lanes}" }.Start();
    }

    private bool Guarded(Func<bool> run)
    {
        try
        {
            return run();
        }
#pragma warning disable CA1031 // It is thrown again on the thread that waits for the run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (_gate)
                _faults.Add(exception);
            return false;
        }
    }
}
