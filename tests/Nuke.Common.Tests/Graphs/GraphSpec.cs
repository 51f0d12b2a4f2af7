using FsCheck;
using FsCheck.Fluent;

namespace EngineTests.Graphs;

/// <summary>A random build, and a random command for it.</summary>
internal sealed record GraphSpec(TargetSpec[] Targets, Edge[] Edges, int[] Asked, int[] Skipped, int Lanes)
{
    public const int MostTargets = 12;

    public int Size => Targets.Length;

    /// <summary>Draws graphs without circles, whose targets are declared in any order.</summary>
    /// <param name="target">Draws what targets are.</param>
    public static Gen<GraphSpec> Drawn(Gen<TargetSpec> target) =>
        from size in Gen.Choose(1, MostTargets)
        from targets in Gen.ArrayOf(target, size)
        from order in Gen.Shuffle(Enumerable.Range(0, size))
        from edges in Gen.ArrayOf(EdgeIn([.. order]))
        from asked in Gen.NonEmptyListOf(Gen.Choose(0, size - 1))
        from skipped in Gen.Frequency((2, Gen.Constant<int[]>([])), (1, Gen.ArrayOf(Gen.Choose(0, size - 1))))
        from lanes in Gen.Choose(2, 4)
        select new GraphSpec(targets, [.. edges.Where(x => x.First != x.Then).Distinct()], [.. asked.Distinct()], [.. skipped.Distinct()], lanes);

    /// <summary>Draws what targets are when nothing fails.</summary>
    public static Gen<TargetSpec> Peaceful() =>
        from acts in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from assured in Sometimes()
        from proceeds in Sometimes()
        from keeps in Sometimes()
        from only in Gen.Two(Gen.Frequency((6, Gen.Constant<bool?>(null)), (1, Gen.Constant<bool?>(true)), (1, Gen.Constant<bool?>(false))))
        select new TargetSpec
        {
            Acts = acts,
            IsAssured = assured,
            Proceeds = proceeds,
            KeepsDependencies = keeps,
            Static = only.Item1,
            Dynamic = only.Item2,
        };

    /// <summary>Draws what targets are when some fail.</summary>
    public static Gen<TargetSpec> Failing() =>
        from target in Peaceful()
        from fails in Sometimes()
        select target with { Fails = fails };

    /// <summary>Simpler graphs, to find the simplest that fails.</summary>
    public static IEnumerable<GraphSpec> Simpler(GraphSpec spec)
    {
        for (var i = 0; i < spec.Edges.Length; i++)
            yield return spec with { Edges = Without(spec.Edges, i) };
        for (var i = 0; i < spec.Skipped.Length; i++)
            yield return spec with { Skipped = Without(spec.Skipped, i) };
        for (var i = 0; i < spec.Asked.Length && spec.Asked.Length > 1; i++)
            yield return spec with { Asked = Without(spec.Asked, i) };
        for (var i = 0; i < spec.Size; i++)
        {
            if (spec.Targets[i] != TargetSpec.Plain)
                yield return spec with { Targets = [.. spec.Targets[..i], TargetSpec.Plain, .. spec.Targets[(i + 1)..]] };
        }
    }

    public static string Name(int target) => $"T{target:00}";

    public override string ToString() =>
        $"ask {Names(Asked)}, skip {Names(Skipped)}, {Lanes} lanes\n{string.Join('\n', Targets.Select((x, i) => $"  {Name(i)} {x}"))}\n"
        + string.Join('\n', Edges.Select(x => $"  {Name(x.First)} → {Name(x.Then)} ({x.Kind})"));

    private static Gen<Edge> EdgeIn(int[] order) =>
        from ends in Gen.Two(Gen.Choose(0, order.Length - 1))
        from kind in Gen.Elements(Enum.GetValues<EdgeKind>())
        select new Edge(order[Math.Min(ends.Item1, ends.Item2)], order[Math.Max(ends.Item1, ends.Item2)], kind);

    private static Gen<bool> Sometimes() => Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)));

    private static string Names(int[] targets) => string.Join('+', targets.Select(Name));

    private static T[] Without<T>(T[] items, int index) => [.. items[..index], .. items[(index + 1)..]];
}
