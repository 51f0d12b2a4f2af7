namespace Shunt.Ledger.State;

/// <summary>Which way an alias moves.</summary>
public enum MoveKind
{
    /// <summary>To a version that was just verified.</summary>
    Cutover,

    /// <summary>Back to a version that was good.</summary>
    Rollback,
}
