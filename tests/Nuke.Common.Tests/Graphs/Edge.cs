namespace EngineTests.Graphs;

/// <summary>One target goes before another.</summary>
internal sealed record Edge(int First, int Then, EdgeKind Kind)
{
    /// <value>Whether the later one pulls in the earlier one.</value>
    public bool IsDependency => Kind is EdgeKind.DependsOn or EdgeKind.DependentFor or EdgeKind.TryDependsOn or EdgeKind.TryDependentFor;

    /// <value>Whether the earlier one pulls in the later one.</value>
    public bool IsTrigger => Kind is EdgeKind.Triggers or EdgeKind.TriggeredBy or EdgeKind.TryTriggers or EdgeKind.TryTriggeredBy;

    /// <value>Which of the two says so.</value>
    public int Declared => Kind is EdgeKind.DependsOn or EdgeKind.After or EdgeKind.TriggeredBy or EdgeKind.TryDependsOn or EdgeKind.TryAfter or EdgeKind.TryTriggeredBy
        ? Then
        : First;
}
