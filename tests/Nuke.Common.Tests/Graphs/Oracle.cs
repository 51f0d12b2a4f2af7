namespace EngineTests.Graphs;

/// <summary>What must come of a random build, worked out in the plainest way.</summary>
internal sealed class Oracle
{
    private readonly GraphSpec _spec;

    public Oracle(GraphSpec spec)
    {
        _spec = spec;
        Before = Closure();
        Planned = Reached();
        Left = [];
        LeaveOut();
    }

    /// <value>Whether one target goes before another, be it by way of others.</value>
    public HashSet<(int First, int Then)> Before { get; }

    /// <value>What is part of the plan.</value>
    public HashSet<int> Planned { get; }

    /// <value>What is skipped before anything runs.</value>
    public HashSet<int> Left { get; }

    /// <summary>What becomes of a target when nothing stops the run.</summary>
    public string Fate(int target)
    {
        var spec = _spec.Targets[target];
        return Left.Contains(target) || spec.Dynamic == false ? "Skipped" : !spec.Acts ? "Collective" : spec.Fails ? "Failed" : "Succeeded";
    }

    /// <summary>Whether a target stops the run when its turn comes.</summary>
    public bool Stops(int target) => Planned.Contains(target) && !Left.Contains(target) && _spec.Targets[target].Stops;

    private HashSet<(int First, int Then)> Closure()
    {
        HashSet<(int First, int Then)> before = [.. _spec.Edges.Select(x => (x.First, x.Then))];
        for (var between = 0; between < _spec.Size; between++)
        {
            before.UnionWith([.. from earlier in before
                                 from later in before
                                 where earlier.Then == between && later.First == between
                                 select (earlier.First, later.Then)]);
        }

        return before;
    }

    private HashSet<int> Reached()
    {
        HashSet<int> reached = [.. _spec.Asked];
        while (_spec.Edges.Any(x => (x.IsDependency && reached.Contains(x.Then) && reached.Add(x.First)) || (x.IsTrigger && reached.Contains(x.First) && reached.Add(x.Then))))
        {
        }

        return reached;
    }

    private void LeaveOut()
    {
        var named = _spec.Skipped.Where(Planned.Contains).ToList();
        Left.UnionWith(named.Except(_spec.Asked));
        LeaveUnneeded([.. named]);

        // Static conditions are asked in the order of the plan, which every earlier target comes before.
        for (var rest = Planned.ToHashSet(); rest.Count > 0;)
        {
            var next = rest.Order().First(x => !rest.Any(y => Before.Contains((y, x))));
            rest.Remove(next);
            if (!Left.Contains(next) && _spec.Targets[next].Static == false)
            {
                Left.Add(next);
                LeaveUnneeded([next]);
            }
        }
    }

    private void LeaveUnneeded(HashSet<int> sources)
    {
        bool hasMore;
        do
        {
            var unneeded = sources.SelectMany(NeedsOf)
                .Where(x => !_spec.Asked.Contains(x) && !Left.Contains(x) && !Planned.Any(y => Counts(y) && NeedsOf(y).Contains(x)))
                .ToList();
            Left.UnionWith(unneeded);
            sources.UnionWith(unneeded);
            hasMore = unneeded.Count > 0;
        }
        while (hasMore);
    }

    // One that was asked for and named to skip runs, but says that it does not need its dependencies. One that keeps them needs them always.
    private bool Counts(int target)
        => _spec.Targets[target].KeepsDependencies || (!Left.Contains(target) && !(_spec.Asked.Contains(target) && _spec.Skipped.Contains(target)));

    private IEnumerable<int> NeedsOf(int target)
        => _spec.Edges.Where(x => x.IsDependency && x.Then == target).Select(x => x.First)
            .Concat(_spec.Edges.Where(x => x.IsTrigger && x.First == target).Select(x => x.Then));
}
