namespace Nuke.Common.Execution;

/// <summary>
/// Gives out targets in the order of the plan, each once all before it are done. A target that takes no part is done as soon as all
/// before it are, so that order holds across it. Not for several threads at once.
/// </summary>
internal sealed class ReadyTargets
{
    private readonly TargetGraph _graph;
    private readonly Func<ExecutableTarget, bool> _takesPart;
    private readonly int[] _waits;
    private readonly PriorityQueue<int, int> _ready = new();

    /// <summary>Starts with the targets that wait for nobody.</summary>
    /// <param name="graph">All targets.</param>
    /// <param name="takesPart">Says which of them are given out.</param>
    public ReadyTargets(TargetGraph graph, Func<ExecutableTarget, bool> takesPart)
    {
        _graph = graph;
        _takesPart = takesPart;
        _waits = graph.EdgesTo.ToArray();
        var free = new Stack<int>();
        for (var number = 0; number < _waits.Length; number++)
        {
            if (graph.EdgesTo[number] == 0)
                free.Push(number);
        }

        Release(free);
    }

    /// <summary>How many could be taken now.</summary>
    public int Count => _ready.Count;

    /// <summary>Takes the next one.</summary>
    /// <param name="number">Its number in the graph.</param>
    /// <returns>False when none is ready.</returns>
    public bool TryTake(out int number) => _ready.TryDequeue(out number, out _);

    /// <summary>Says that one that was taken is done.</summary>
    /// <param name="number">Its number in the graph.</param>
    public void Done(int number)
    {
        var free = new Stack<int>();
        FreeFollowers(number, free);
        Release(free);
    }

    private void Release(Stack<int> free)
    {
        while (free.TryPop(out var number))
        {
            if (_takesPart(_graph.Order[number]))
                _ready.Enqueue(number, number);
            else
                FreeFollowers(number, free);
        }
    }

    private void FreeFollowers(int number, Stack<int> free)
    {
        foreach (var follower in _graph.FollowersOf(number))
        {
            if (--_waits[follower] == 0)
                free.Push(follower);
        }
    }
}
