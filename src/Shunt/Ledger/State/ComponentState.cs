using System.Collections.Immutable;
using Shunt.Data;
using Shunt.Ledger.Facts;

namespace Shunt.Ledger.State;

/// <summary>What a target's ledger says of one component. Where the platform differs, the platform is what serves.</summary>
public sealed partial record ComponentState
{
    /// <summary>The state of a component that was never released.</summary>
    public static readonly ComponentState Empty = new();

    /// <value>What serves; null before the first cutover. In an open run it is what served before.</value>
    public Placement? Live { get; private init; }

    /// <value>What served before <see cref="Live"/> and may still be warm; null when there is none or it was retired.</value>
    public Placed? Previous { get; private init; }

    /// <value>Until when the previous instance stays warm; null when it is not retained.</value>
    public DateTimeOffset? RetainedUntil { get; private init; }

    /// <value>The version on its way to taking over; null when there is none.</value>
    public Incoming? Incoming { get; private init; }

    /// <value>The run that was begun and not ended; null when the last one ended.</value>
    public OpenRun? Open { get; private init; }

    /// <value>The run that ended last; null when none did.</value>
    public EndedRun? Ended { get; private init; }

    /// <value>The versions that were live and were not rolled back from since, the last live one first, each once.</value>
    public IReadOnlyList<Placed> Good => GoodOnes;

    /// <value>The version that was turned down last; null when none was, or when it went live since.</value>
    public Rejection? LastRejected { get; private init; }

    /// <value>What the component's data are like, or may be; null before the first migration.</value>
    public DataSchema? Schema { get; private init; }

    /// <value>The approvals not used yet, oldest first.</value>
    public IReadOnlyList<Approval> Approvals => Unused;

    /// <value>Where a rollback leads unless told otherwise: the last good version that is not live; null when there is none.</value>
    public Placed? LastGood => GoodOnes.Find(version => version != Live?.Version);

    private ImmutableList<Placed> GoodOnes { get; init; } = [];

    private ImmutableList<Approval> Unused { get; init; } = [];

    /// <summary>The component's state after one more entry about it.</summary>
    /// <param name="entry">An entry whose fact names this component.</param>
    internal ComponentState After(LedgerEntry entry)
    {
        var after = entry.Fact is Approved fact
            ? this with { Unused = Unused.Add(new Approval(fact.Version, fact.Effects, fact.Reason, fact.Live, fact.Epoch, entry.By, entry.At, entry.Number)) }
            : After(entry.Fact, entry.At, entry.Number);
        if (Open is { } open && ReferenceEquals(after.Open, open))
            after = after with { Open = open.After(entry.Fact) };

        return Open is { } run && after.Open is null ? after with { Ended = new EndedRun(run, entry.Epoch) } : after;
    }

    /// <summary>The state once the open run has ended.</summary>
    internal ComponentState Settled() => this with { Open = null };

    /// <summary>The state that a fact would lead to, were it recorded.</summary>
    internal ComponentState After(Fact fact, DateTimeOffset at) => After(fact, at, number: 0);

    private ComponentState After(Fact fact, DateTimeOffset at, int number) => fact switch
    {
        RunIntended intent => Begin(intent, at, number),
        TurnedBack intent => TurnBack(intent, at),
        Deployed seen => this with { Incoming = new Incoming(seen.Version, IncomingStage.Deployed, seen.Url, Checks: [], at) },
        Verified seen => this with { Incoming = new Incoming(seen.Version, IncomingStage.Verified, UrlOf(seen.Version), seen.Checks, at) },
        TakenLive seen => TakeLive(seen, at),
        RolledBack seen => RollBack(seen, at),
        LeftServing seen => Leave(seen.Version, at),
        Retained seen when seen.Version != Live?.Version => this with { Previous = seen.Version, RetainedUntil = seen.Until },
        Retired seen => Retire(seen.Version),
        Migrated seen => this with { Schema = (Schema ?? DataSchema.None).After(seen.Schema) },
        TornDown => Empty,
        _ => AfterOld(fact, at, number),
    };

    // Facts that this version of the build does not record any more; ledgers that hold them are read for ever.
    private ComponentState AfterOld(Fact fact, DateTimeOffset at, int number) => fact switch
    {
        DeployIntended intent => this with
        {
            Incoming = new Incoming(intent.Version, IncomingStage.Intended, Url: null, Checks: [], at),
            Open = OldRun(RunKind.Release, Live?.Version, intent.Version, number),
        },
        CutoverIntended intent => this with
        {
            Open = OldRun(RunKind.Release, intent.From, intent.To, number) with { Gate = intent.Gate },
            Unused = Unused.RemoveAll(approval => approval.Effects == intent.Effects),
        },
        RollbackIntended intent => this with
        {
            Open = OldRun(RunKind.Rollback, intent.From, intent.To, number) with { IsTurned = Open?.To == intent.From },
        },
        Rejected seen => this with
        {
            Incoming = IncomingExcept(seen.Version),
            Open = Open?.To == seen.Version ? OpenNow : Open,
            LastRejected = new Rejection(seen.Version, seen.Reason, at),
        },
        _ => this,
    };

    private static OpenRun OldRun(RunKind kind, Placed? from, Placed to, int number) =>
        new() { Kind = kind, From = from, To = to, Effects = null, Number = number };

    // A run without a list of its own ended with the move of the alias.
    private OpenRun? OpenNow => Open is { Effects: null } ? null : Open;

    private ComponentState Begin(RunIntended intent, DateTimeOffset at, int number) => this with
    {
        Open = new OpenRun
        {
            Kind = intent.Run,
            From = intent.From,
            To = intent.To,
            Effects = intent.Effects,
            List = intent.List,
            Gate = intent.Gate,
            Number = number,
        },
        Incoming = intent is { Run: RunKind.Release, To: { } to } ? new Incoming(to, IncomingStage.Intended, Url: null, Checks: [], at) : Incoming,
        Unused = Unused.RemoveAll(approval => approval.Effects == intent.List),
    };

    private ComponentState TurnBack(TurnedBack intent, DateTimeOffset at) => this with
    {
        Open = Open is null || intent.Effects.Count == 0 ? null : Open with { Effects = intent.Effects, Done = 0, IsTurned = true },
        Incoming = intent.Version is { } version ? IncomingExcept(version) : Incoming,
        LastRejected = intent.Version is { } given ? new Rejection(given, intent.Reason, at) : LastRejected,
    };

    private Uri? UrlOf(Placed version) => Incoming?.Version == version ? Incoming.Url : null;

    private Incoming? IncomingExcept(params ReadOnlySpan<Placed> settled) =>
        Incoming is not null && settled.Contains(Incoming.Version) ? null : Incoming;

    // A version that goes on serving keeps the time since when it does.
    private Placement Serve(Placed version, DateTimeOffset at) => Live?.Version == version ? Live : new Placement(version, at);

    private ComponentState TakeLive(TakenLive fact, DateTimeOffset at)
    {
        var previous = fact.Previous == fact.Live ? null : fact.Previous;
        return this with
        {
            Live = Serve(fact.Live, at),
            Previous = previous,
            RetainedUntil = previous is null ? null : fact.RetainedUntil,
            Incoming = IncomingExcept(fact.Live),
            Open = OpenNow,
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

        // Who goes on serving is what it was; who is gone back to was good.
        var isGood = Live?.Version != fact.Live || GoodOnes.Contains(fact.Live);
        return this with
        {
            Live = Serve(fact.Live, at),
            Previous = settled ? previous : Previous,
            RetainedUntil = !settled ? RetainedUntil : previous is null ? null : fact.RetainedUntil,
            Incoming = IncomingExcept(fact.Live, fact.From),
            Open = OpenNow,
            GoodOnes = fact.From == fact.Live || !isGood ? good : good.Insert(0, fact.Live),
        };
    }

    private ComponentState Leave(Placed version, DateTimeOffset at) => this with
    {
        Live = Serve(version, at),
        Previous = Previous == version ? null : Previous,
        RetainedUntil = Previous == version ? null : RetainedUntil,
        Incoming = IncomingExcept(version),
        GoodOnes = Live?.Version == version ? GoodOnes : GoodOnes.Remove(version),
    };

    private ComponentState Retire(Placed version) => this with
    {
        Previous = Previous == version ? null : Previous,
        RetainedUntil = Previous == version ? null : RetainedUntil,
        Incoming = IncomingExcept(version),
        Open = Open is { Kind: RunKind.Release } && Open.To == version ? OpenNow : Open,
    };
}
