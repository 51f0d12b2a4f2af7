namespace Nuke.Common.Execution;

/// <summary>
/// All targets of a build in an order that every edge agrees with; of those that could go next, the one declared first does. A target's
/// number is its place in that order. Time and memory grow with targets and edges.
/// </summary>
internal sealed class TargetGraph
{
    public static readonly TargetGraph Empty = new([], new Edges([0], []), []);

    private readonly Edges _followers;
    private readonly int[] _edgesTo;

    private TargetGraph(ExecutableTarget[] order, Edges followers, int[] edgesTo)
    {
        Order = order;
        _followers = followers;
        _edgesTo = edgesTo;
    }

    /// <summary>The targets, by number.</summary>
    public ExecutableTarget[] Order { get; }

    /// <summary>How many edges lead to each target, by number.</summary>
    public ReadOnlySpan<int> EdgesTo => _edgesTo;

    /// <summary>Sorts targets, and gives each its number.</summary>
    /// <param name="targets">All targets, in the order of declaration.</param>
    /// <exception cref="InvalidOperationException">Targets wait for each other in a circle.</exception>
    public static TargetGraph Of(IReadOnlyList<ExecutableTarget> targets)
    {
        for (var i = 0; i < targets.Count; i++)
            targets[i].Number = i;
        var edges = EdgesOf(targets);
        var followers = Edges.From(edges, targets.Count);
        var order = Sort(followers, Waits(edges, targets.Count));
        if (order.Count < targets.Count)
            throw new InvalidOperationException(Circle(targets, order));

        var sorted = new ExecutableTarget[order.Count];
        var numbers = new int[order.Count];
        for (var number = 0; number < sorted.Length; number++)
        {
            sorted[number] = targets[order[number]];
            sorted[number].Number = number;
            numbers[order[number]] = number;
        }

        var renumbered = edges.ConvertAll(x => (numbers[x.From], numbers[x.To]));
        return new TargetGraph(sorted, Edges.From(renumbered, sorted.Length), Waits(renumbered, sorted.Length));
    }

    /// <summary>The numbers of those that a target's edges lead to.</summary>
    public ReadOnlySpan<int> FollowersOf(int number) => _followers.Of(number);

    private static List<int> Sort(Edges followers, int[] waits)
    {
        var ready = new PriorityQueue<int, int>();
        for (var i = 0; i < waits.Length; i++)
        {
            if (waits[i] == 0)
                ready.Enqueue(i, i);
        }

        var order = new List<int>(waits.Length);
        while (ready.TryDequeue(out var next, out _))
        {
            order.Add(next);
            foreach (var follower in followers.Of(next))
            {
                if (--waits[follower] == 0)
                    ready.Enqueue(follower, follower);
            }
        }

        return order;
    }

    /// <summary>Names one circle: from a target that was never ready, going back to what it waits for must come round.</summary>
    private static string Circle(IReadOnlyList<ExecutableTarget> targets, List<int> sorted)
    {
        var stuck = targets.Except(sorted.Select(x => targets[x])).ToHashSet();
        var places = new Dictionary<ExecutableTarget, int>();
        var path = new List<ExecutableTarget>();
        var target = targets.First(stuck.Contains);
        while (places.TryAdd(target, path.Count))
        {
            path.Add(target);
            target = target.AllDependencies.First(stuck.Contains);
        }

        var circle = path[places[target]..];
        return $"Targets wait for each other: {string.Join(" → ", circle.Append(target).Select(x => x.Name))}";
    }

    // The targets themselves are read once; everything else is done with numbers, which lie together in memory.
    private static List<(int From, int To)> EdgesOf(IReadOnlyList<ExecutableTarget> targets)
    {
        var edges = new List<(int From, int To)>(targets.Count);
        for (var i = 0; i < targets.Count; i++)
        {
            Add(targets[i].ExecutionDependencies, i);
            Add(targets[i].OrderDependencies, i);
            Add(targets[i].TriggerDependencies, i);
        }

        return edges;

        void Add(List<ExecutableTarget> before, int to)
        {
            foreach (var target in before)
                edges.Add((target.Number, to));
        }
    }

    private static int[] Waits(List<(int From, int To)> edges, int count)
    {
        var waits = new int[count];
        foreach (var (_, to) in edges)
            waits[to]++;
        return waits;
    }

    /// <summary>Edges by where they come from, in one array: those of a number begin at its place in another.</summary>
    private sealed record Edges(int[] Begins, int[] All)
    {
        public static Edges From(List<(int From, int To)> edges, int count)
        {
            var begins = new int[count + 1];
            foreach (var (from, _) in edges)
                begins[from + 1]++;
            for (var i = 0; i < count; i++)
                begins[i + 1] += begins[i];

            var next = begins.AsSpan(0, count).ToArray();
            var all = new int[edges.Count];
            foreach (var (from, to) in edges)
                all[next[from]++] = to;
            return new Edges(begins, all);
        }

        public ReadOnlySpan<int> Of(int number) => All.AsSpan(Begins[number]..Begins[number + 1]);
    }
}
