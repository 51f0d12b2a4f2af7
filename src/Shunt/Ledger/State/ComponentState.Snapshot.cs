namespace Shunt.Ledger.State;

public sealed partial record ComponentState
{
    /// <summary>
    /// How many good versions, and how many unused approvals, a ledger's state holds; older ones are forgotten. Without a limit each
    /// snapshot would be longer than the one before.
    /// </summary>
    public const int Memory = 100;

    /// <summary>The state as a snapshot keeps it. Only for one without an open run.</summary>
    internal ComponentSnapshot ToSnapshot() => new()
    {
        Live = Live,
        Previous = Previous,
        RetainedUntil = RetainedUntil,
        Incoming = Incoming,
        Good = GoodOnes,
        LastRejected = LastRejected,
        Approvals = Unused,
        Schema = Schema,
    };

    /// <summary>The state that a snapshot kept.</summary>
    internal static ComponentState Of(ComponentSnapshot snapshot) => new()
    {
        Live = snapshot.Live,
        Previous = snapshot.Previous,
        RetainedUntil = snapshot.RetainedUntil,
        Incoming = snapshot.Incoming,
        GoodOnes = [.. snapshot.Good],
        LastRejected = snapshot.LastRejected,
        Unused = [.. snapshot.Approvals],
        Schema = snapshot.Schema,
    };

    /// <summary>The state with the oldest of what is more than <see cref="Memory"/> forgotten.</summary>
    internal ComponentState Bounded() => GoodOnes.Count <= Memory && Unused.Count <= Memory
        ? this
        : this with { GoodOnes = [.. GoodOnes.Take(Memory)], Unused = [.. Unused.TakeLast(Memory)] };

    /// <summary>
    /// The state after entries were lost: what the platform showed is what counts. Approvals end, for a lost entry may have used them;
    /// two versions that share the traffic are a release that was not ended.
    /// </summary>
    internal ComponentState Repair(ServingSeen? seen, LedgerEntry entry) => this with
    {
        Live = seen?.Live is { } live ? Serve(live, entry.At) : null,
        Previous = seen?.Live is not null && seen.Live == Live?.Version ? Previous : null,
        RetainedUntil = seen?.Live is not null && seen.Live == Live?.Version ? RetainedUntil : null,
        Incoming = null,
        Open = seen is { Live: { } from, Incoming: { } to } ? OldRun(RunKind.Release, from, to, entry.Number) : null,
        GoodOnes = seen?.Live is { } good ? GoodOnes.Remove(good).Insert(0, good) : GoodOnes,
        Unused = [],
    };
}
