using System.Collections.Immutable;
using Shunt.Ledger.Facts;

namespace Shunt.Ledger.State;

public sealed partial record TargetState
{
    /// <summary>Whether no run is open: only then is a snapshot the whole state.</summary>
    internal bool IsQuiet => ByName.Values.All(component => component.Open is null);

    /// <summary>The fact that keeps this state.</summary>
    internal SnapshotTaken ToSnapshot() => new(Epoch, RunEpoch, Lease, ByName.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToSnapshot(), StringComparer.Ordinal));

    /// <summary>The state that a snapshot entry kept.</summary>
    internal static TargetState Of(LedgerEntry entry, SnapshotTaken snapshot) => new()
    {
        Number = entry.Number,
        Epoch = snapshot.Epoch,
        RunEpoch = snapshot.RunEpoch,
        Lease = snapshot.Lease,
        ByName = snapshot.Components.ToImmutableSortedDictionary(pair => pair.Key, pair => ComponentState.Of(pair.Value), StringComparer.Ordinal),
    };

    // The lease ends too: who repairs a ledger has made sure that nobody holds it.
    private TargetState Repair(Repaired fact, LedgerEntry entry)
    {
        if (fact.Serving is not { } serving)
            return this;

        var names = ByName.Keys.Union(serving.Select(seen => seen.Component));
        return this with
        {
            Lease = null,
            ByName = names.ToImmutableSortedDictionary(
                name => name, name => Component(name).Repair(serving.FirstOrDefault(seen => seen.Component == name), entry), StringComparer.Ordinal),
        };
    }
}
