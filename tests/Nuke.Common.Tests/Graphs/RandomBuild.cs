namespace EngineTests.Graphs;

/// <summary>The build that a <see cref="GraphSpec"/> describes; it notes when targets begin and end.</summary>
internal sealed class RandomBuild : NukeBuild
{
    private readonly Target[] _targets;
    private readonly Lock _gate = new();
    private int _inCallback;

    public RandomBuild() => _targets = [.. Enumerable.Range(0, GraphSpec.MostTargets).Select(Target (x) => definition => Define(definition, x))];

    private interface IAbsent : INukeBuild
    {
        Target Absent => _ => _;
    }

    /// <summary>What the next build is made of.</summary>
    public static GraphSpec Spec { get; set; } = new([], [], [], [], 1);

    /// <summary>Targets in the order in which they began and ended.</summary>
    public List<(int Target, bool Begins)> Notes { get; } = [];

    public bool HadTwoCallbacksAtOnce { get; private set; }

    public Target T00 => _targets[0];

    public Target T01 => _targets[1];

    public Target T02 => _targets[2];

    public Target T03 => _targets[3];

    public Target T04 => _targets[4];

    public Target T05 => _targets[5];

    public Target T06 => _targets[6];

    public Target T07 => _targets[7];

    public Target T08 => _targets[8];

    public Target T09 => _targets[9];

    public Target T10 => _targets[10];

    public Target T11 => _targets[11];

    protected internal override void OnTargetRunning(string target) => InCallback();

    protected internal override void OnTargetSkipped(string target) => InCallback();

    protected internal override void OnTargetSucceeded(string target) => InCallback();

    protected internal override void OnTargetFailed(string target) => InCallback();

    private ITargetDefinition Define(ITargetDefinition definition, int target)
    {
        definition = definition.TryDependsOn<IAbsent>(x => x.Absent).TryAfter<IAbsent>().TryTriggers<IAbsent>();
        if (target >= Spec.Size)
            return definition;
        foreach (var edge in Spec.Edges.Where(x => x.Declared == target))
            definition = Connect(definition, edge);
        var spec = Spec.Targets[target];
        if (spec.Static is { } always)
            definition = definition.OnlyWhenStatic(() => always);
        if (spec.Dynamic is { } then)
            definition = definition.OnlyWhenDynamic(() => InCallback() && then);
        if (spec.Proceeds)
            definition = definition.ProceedAfterFailure();
        if (spec.IsAssured)
            definition = definition.AssuredAfterFailure();
        if (spec.KeepsDependencies)
            definition = definition.WhenSkipped(DependencyBehavior.Execute);
        return spec.Acts ? definition.Executes(() => Act(target, spec.Fails)) : definition;
    }

    private ITargetDefinition Connect(ITargetDefinition definition, Edge edge)
    {
        var other = _targets[edge.Declared == edge.Then ? edge.First : edge.Then];
        Func<RandomBuild, Target> tried = _ => other;
        return edge.Kind switch
        {
            EdgeKind.DependsOn => definition.DependsOn(other),
            EdgeKind.DependentFor => definition.DependentFor(other),
            EdgeKind.Before => definition.Before(other),
            EdgeKind.After => definition.After(other),
            EdgeKind.Triggers => definition.Triggers(other),
            EdgeKind.TriggeredBy => definition.TriggeredBy(other),
            EdgeKind.TryDependsOn => definition.TryDependsOn(tried),
            EdgeKind.TryDependentFor => definition.TryDependentFor(tried),
            EdgeKind.TryBefore => definition.TryBefore(tried),
            EdgeKind.TryAfter => definition.TryAfter(tried),
            EdgeKind.TryTriggers => definition.TryTriggers(tried),
            _ => definition.TryTriggeredBy(tried),
        };
    }

    private void Act(int target, bool fails)
    {
        Note(target, begins: true);
        Thread.Yield();
        Note(target, begins: false);
        if (fails)
            throw new InvalidOperationException("It broke");
    }

    private void Note(int target, bool begins)
    {
        lock (_gate)
            Notes.Add((target, begins));
    }

    private bool InCallback()
    {
        HadTwoCallbacksAtOnce |= Interlocked.Increment(ref _inCallback) > 1;
        Thread.Yield();
        Interlocked.Decrement(ref _inCallback);
        return true;
    }
}
