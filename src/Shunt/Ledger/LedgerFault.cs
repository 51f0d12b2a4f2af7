namespace Shunt.Ledger;

/// <summary>One thing that is wrong with a ledger.</summary>
/// <param name="Entries">The entries that are damaged or missing.</param>
/// <param name="Location">Where a person finds the damage: a path or a URL.</param>
/// <param name="Problem">What is wrong, beginning with the subject.</param>
/// <param name="StopsReleases">Whether a release needs what is damaged; false when it lies before a snapshot.</param>
/// <param name="IsUnreadable">Whether the entry is whole and only this version of the build cannot read it.</param>
public sealed record LedgerFault(EntryRange Entries, string Location, string Problem, bool StopsReleases, bool IsUnreadable = false);
