namespace Shunt.Ledger.State;

/// <summary>What a run changes a target for.</summary>
public enum RunKind
{
    /// <summary>A version is deployed, tested and taken live. Undone when it ends early, unless the alias had arrived.</summary>
    Release,

    /// <summary>The traffic goes back to a version that was good. Once intended it is gone to its end.</summary>
    Rollback,

    /// <summary>Everything on the target ends. Once intended it is gone to its end.</summary>
    Teardown,

    /// <summary>The alias goes the way back and returns, for practice. Once intended, it ends with what served.</summary>
    Drill,

    /// <summary>What serves is started anew. Once intended it is gone to its end.</summary>
    Restart,
}
