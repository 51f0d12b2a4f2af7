namespace EngineTests.Graphs;

/// <summary>Every way to say that one target goes before another.</summary>
internal enum EdgeKind
{
    DependsOn,
    DependentFor,
    Before,
    After,
    Triggers,
    TriggeredBy,
    TryDependsOn,
    TryDependentFor,
    TryBefore,
    TryAfter,
    TryTriggers,
    TryTriggeredBy,
}
