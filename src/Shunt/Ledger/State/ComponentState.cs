using System.Collections.Immutable;
using Shunt.Ledger.Facts;

namespace Shunt.Ledger.State;

/// <summary>What a target's ledger says of one component. Where the platform differs, the platform is what serves.</summary>
public sealed record ComponentState
{
    /// <summary>The state of a component that was never released.</summary>
    public static readonly ComponentState Empty = new();

    /// <value>What serves; null before the first cutover. In an open move it is what served before.</value>
    public Placement? Live { get; private init; }

    /// <value>What served before <see cref="Live"/> and may still be warm; null when there is none or it was retired.</value>
    public Placed? Previous { get; private init; }

    /// <value>Until when the previous instance stays warm; null when it is not retained.</value>
    public DateTimeOffset? RetainedUntil { get; private init; }

    /// <value>The version on its way to taking over; null when there is none.</value>
    public Incoming? Incoming { get; private init; }

    /// <value>The move that was begun and not ended; null when the last one ended.</value>
    public OpenMove? Open { get; private init; }

    /// <value>The versions that were live and were not rolled back from since, the last live one first, each once.</value>
    public IReadOnlyList<Placed> Good => GoodOnes;

    /// <value>The version that was turned down last; null when none was, or when it went live since.</value>
    public Rejection? LastRejected { get; private init; }

    /// <value>The approvals not used yet, oldest first.</value>
    public IReadOnlyList<Approval> Approvals => Unused;

    /// <value>Where a rollback leads unless told otherwise: the last good version that is not live; null when there is none.</value>
    public Placed? LastGood => GoodOnes.Find(version => version != Live?.Version);

    private ImmutableList<Placed> GoodOnes { get; init; } = [];

    private ImmutableList<Approval> Unused { get; init; } = [];

    /// <summary>The component's state after one more entry about it.</summary>
    /// <param name="entry">An entry whose fact names this component.</param>
    internal ComponentState After(LedgerEntry entry) => entry.Fact switch
    {
        Approved fact => this with { Unused = Unused.Add(new Approval(fact.Version, fact.Effects, fact.Reason, entry.By, entry.At, entry.Number)) },
        DeployIntended fact => this with { Incoming = new Incoming(fact.Version, IncomingStage.Intended, Url: null, Checks: [], entry.At) },
        Deployed fact => this with { Incoming = new Incoming(fact.Version, IncomingStage.Deployed, fact.Url, Checks: [], entry.At) },
        Verified fact => this with { Incoming = new Incoming(fact.Version, IncomingStage.Verified, UrlOf(fact.Version), fact.Checks, entry.At) },
        Rejected fact => Reject(fact, entry.At),
        CutoverIntended fact => this with
        {
            Open = new OpenMove(MoveKind.Cutover, fact.From, fact.To, fact.Steps, Percent: 0, entry.Number),
            Unused = Unused.RemoveAll(approval => approval.Effects == fact.Effects),
        },
        WeightMoved fact when Open?.To == fact.To => this with { Open = Open with { Percent = fact.Percent } },
        TakenLive fact => TakeLive(fact, entry.At),
        RollbackIntended fact => this with { Open = new OpenMove(MoveKind.Rollback, fact.From, fact.To, Steps: [100], Percent: 0, entry.Number) },
        RolledBack fact => RollBack(fact, entry.At),
        Retired fact => Retire(fact.Version),
        _ => this,
    };

    private Uri? UrlOf(Placed version) => Incoming?.Version == version ? Incoming.Url : null;

    private Incoming? IncomingExcept(params ReadOnlySpan<Placed> settled) =>
        Incoming is not null && settled.Contains(Incoming.Version) ? null : Incoming;

    // A version that goes on serving keeps the time since when it does.
    private Placement Serve(Placed version, DateTimeOffset at) => Live?.Version == version ? Live : new Placement(version, at);

    private ComponentState Reject(Rejected fact, DateTimeOffset at) => this with
    {
        Incoming = IncomingExcept(fact.Version),
        Open = Open?.To == fact.Version ? null : Open,
        LastRejected = new Rejection(fact.Version, fact.Reason, at),
    };

    private ComponentState TakeLive(TakenLive fact, DateTimeOffset at)
    {
        var previous = fact.Previous == fact.Live ? null : fact.Previous;
        return this with
        {
            Live = Serve(fact.Live, at),
            Previous = previous,
            RetainedUntil = previous is null ? null : fact.RetainedUntil,
            Incoming = IncomingExcept(fact.Live),
            Open = null,
            GoodOnes = GoodOnes.Remove(fact.Live).Insert(0, fact.Live),
            LastRejected = LastRejected?.Version == fact.Live ? null : LastRejected,
        };
    }

    private ComponentState RollBack(RolledBack fact, DateTimeOffset at)
    {
        // Undone before it was alone in serving, a cutover leaves the earlier previous version warm.
        var settled = fact.RetainedUntil is not null || Previous == fact.From || Previous == fact.Live;
        var previous = fact.RetainedUntil is null || fact.From == fact.Live ? null : fact.From;
        var good = GoodOnes.Remove(fact.From).Remove(fact.Live);
        return this with
        {
            Live = Serve(fact.Live, at),
            Previous = settled ? previous : Previous,
            RetainedUntil = !settled ? RetainedUntil : previous is null ? null : fact.RetainedUntil,
            Incoming = IncomingExcept(fact.Live, fact.From),
            Open = null,
            GoodOnes = fact.From == fact.Live ? good : good.Insert(0, fact.Live),
        };
    }

    private ComponentState Retire(Placed version) => this with
    {
        Previous = Previous == version ? null : Previous,
        RetainedUntil = Previous == version ? null : RetainedUntil,
        Incoming = IncomingExcept(version),
    };
}
