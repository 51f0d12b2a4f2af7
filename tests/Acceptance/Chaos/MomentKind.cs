namespace Acceptance.Chaos;

/// <summary>What a moment is counted by.</summary>
internal enum MomentKind
{
    /// <summary>Any time.</summary>
    Random,

    /// <summary>The instant an entry of the run stands in the ledger, or soon after.</summary>
    Entry,

    /// <summary>The instant a file that is to become an entry is there.</summary>
    Writing,
}
