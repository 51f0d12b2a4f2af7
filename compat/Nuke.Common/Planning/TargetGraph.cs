namespace Nuke.Common.Execution;

/// <summary>All targets of a build in an order that every edge agrees with. A target's number is its place in that order.</summary>
/// <param name="Order">The targets; of those that could go next, the one declared first does.</param>
/// <param name="Waits">How many edges lead to each target.</param>
/// <param name="Followers">Whom each target's edges lead to, by number; null for nobody.</param>
internal sealed record TargetGraph(IReadOnlyList<ExecutableTarget> Order, int[] Waits, List<int>?[] Followers)
{
    public static readonly TargetGraph Empty = new([], [], []);

    /// <summary>Sorts targets. Time and memory grow with targets and edges.</summary>
    /// <param name="targets">All targets, in the order of declaration.</param>
    /// <exception cref="InvalidOperationException">Targets wait for each other in a circle.</exception>
    public static TargetGraph Of(IReadOnlyList<ExecutableTarget> targets)
    {
        var index = new Dictionary<ExecutableTarget, int>(targets.Count);
        for (var i = 0; i < targets.Count; i++)
            index.Add(targets[i], i);

        var waits = new int[targets.Count];
        var followers = new List<int>?[targets.Count];
        for (var i = 0; i < targets.Count; i++)
        {
            foreach (var before in targets[i].AllDependencies)
            {
                waits[i]++;
                (followers[index[before]] ??= []).Add(i);
            }
        }

        var order = Sort(waits, followers);
        return order.Count == targets.Count
            ? Renumbered(targets, order, waits, followers)
            : throw new InvalidOperationException(Circle(targets, order));
    }

    private static List<int> Sort(int[] waits, List<int>?[] followers)
    {
        var left = (int[])waits.Clone();
        var ready = new PriorityQueue<int, int>();
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] == 0)
                ready.Enqueue(i, i);
        }

        var order = new List<int>(left.Length);
        while (ready.TryDequeue(out var next, out _))
        {
            order.Add(next);
            foreach (var follower in followers[next] ?? [])
            {
                if (--left[follower] == 0)
                    ready.Enqueue(follower, follower);
            }
        }

        return order;
    }

    private static TargetGraph Renumbered(IReadOnlyList<ExecutableTarget> targets, List<int> order, int[] waits, List<int>?[] followers)
    {
        var numbers = new int[order.Count];
        for (var number = 0; number < order.Count; number++)
            numbers[order[number]] = number;
        return new TargetGraph(
            order.ConvertAll(x => targets[x]),
            [.. order.Select(x => waits[x])],
            [.. order.Select(x => followers[x]?.ConvertAll(follower => numbers[follower]))]);
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
}
