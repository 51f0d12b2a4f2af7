using System.Collections.Immutable;
using Shunt.Ledger.Facts;

namespace Shunt.Ledger.State;

/// <summary>What a target's ledger adds up to. Immutable; any sequence of entries has a state.</summary>
public sealed partial record TargetState
{
    /// <summary>The state of a target nobody released to.</summary>
    public static readonly TargetState Empty = new();

    /// <value>The number of the newest entry; 0 when there is none.</value>
    public int Number { get; private init; }

    /// <value>The epoch of the newest lease, held or not; 0 before the first.</value>
    public int Epoch { get; private init; }

    /// <value>The epoch of the newest run that was intended; 0 before the first. A lease that was taken and not used leaves it.</value>
    public int RunEpoch { get; private init; }

    /// <value>The lease that is held; null when it is free.</value>
    public HeldLease? Lease { get; private init; }

    /// <value>The components the ledger knows of since the target was last torn down, by name.</value>
    public IReadOnlyDictionary<string, ComponentState> Components => ByName;

    private ImmutableSortedDictionary<string, ComponentState> ByName { get; init; } =
        ImmutableSortedDictionary.Create<string, ComponentState>(StringComparer.Ordinal);

    /// <summary>The state that a sequence of entries adds up to.</summary>
    /// <param name="entries">The entries, in order.</param>
    public static TargetState Of(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Aggregate(Empty, (state, entry) => state.After(entry));
    }

    /// <summary>A component's state; an empty one when the ledger does not know it.</summary>
    /// <param name="name">The component's name.</param>
    public ComponentState Component(string name) => ByName.GetValueOrDefault(name, ComponentState.Empty);

    /// <summary>The state after one more entry.</summary>
    /// <param name="entry">The entry.</param>
    public TargetState After(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var next = entry.Fact switch
        {
            LeaseAcquired fact => this with { Epoch = entry.Number, Lease = new HeldLease(entry.Number, entry.By, entry.At, fact.Ttl, fact.Process) },
            LeaseReleased when Lease?.Epoch == entry.Epoch => this with { Lease = null },
            Repaired fact => Repair(fact, entry),
            TornDown => this with { ByName = ByName.Clear() },
            ComponentFact fact => this with { ByName = ByName.SetItem(fact.Component, Component(fact.Component).After(entry).Bounded()) },
            _ => this,
        };
        return next with { Number = entry.Number, RunEpoch = IsIntent(entry.Fact) ? entry.Epoch : RunEpoch };
    }

    // A teardown by an earlier version of this build was not intended before it was done.
    private bool IsIntent(Fact fact) => fact is RunIntended or DeployIntended or CutoverIntended or RollbackIntended
        || (fact is TornDown && !ByName.Values.Any(component => component.Open is { Kind: RunKind.Teardown }));
}
