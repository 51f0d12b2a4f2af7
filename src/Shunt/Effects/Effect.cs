using System.Text.Json.Serialization;
using Shunt.Hooks;
using Shunt.Ledger;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>
/// One change a run makes to a target: how it reads, how it is carried out, finished and undone, and how to see that it is
/// done. The ledger keeps effects as they are, so that whoever comes after a crash can go on from them alone.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StartInstance), "start-instance")]
[JsonDerivedType(typeof(RunTests), "run-tests")]
[JsonDerivedType(typeof(MoveAlias), "move-alias")]
[JsonDerivedType(typeof(RunSmokeTests), "run-smoke-tests")]
[JsonDerivedType(typeof(GrowInstance), "grow-instance")]
[JsonDerivedType(typeof(ShrinkInstance), "shrink-instance")]
[JsonDerivedType(typeof(HoldAlias), "hold-alias")]
[JsonDerivedType(typeof(ReturnAlias), "return-alias")]
[JsonDerivedType(typeof(LeaveAlias), "leave-alias")]
[JsonDerivedType(typeof(RetainInstance), "retain-instance")]
[JsonDerivedType(typeof(EndInstance), "end-instance")]
[JsonDerivedType(typeof(CloseWindow), "close-window")]
[JsonDerivedType(typeof(RemoveTarget), "remove-target")]
[JsonDerivedType(typeof(FlipAlias), "flip-alias")]
[JsonDerivedType(typeof(SaveData), "save-data")]
[JsonDerivedType(typeof(MigrateData), "migrate-data")]
[JsonDerivedType(typeof(KeepSchema), "keep-schema")]
[JsonDerivedType(typeof(RunHook), "run-hook")]
[JsonDerivedType(typeof(RenewInstance), "renew-instance")]
public abstract record Effect
{
    /// <summary>The effect in one line, for plans and approvals. Equal effects read the same on every machine: a route is named by its host, not by the port an edge happens to have.</summary>
    public abstract string Describe();

    /// <value>Whether a run whose alias got this far is finished rather than undone.</value>
    internal virtual bool IsPointOfNoReturn => false;

    /// <value>The step of the release that begins with it; null for what goes on with one.</value>
    [JsonIgnore]
    public virtual ReleaseStep? Opens => null;

    /// <value>Whether it would happen by itself sooner or later, so that an approval is the same with it and without.</value>
    internal virtual bool IsUpkeep => false;

    /// <value>Whether it stays done once the ledger says so, so that a later command of the same run does not do it again.</value>
    internal virtual bool IsForGood => false;

    /// <summary>Says whether it is done, by what platform and ledger show now. Writes nothing.</summary>
    internal abstract Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation);

    /// <summary>Carries it out; doing it twice is as good as once.</summary>
    internal abstract Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation);

    /// <summary>Goes on with it after the process that did it died, wherever that got to.</summary>
    internal virtual Task<Outcome> FinishAsync(EffectScope scope, CancellationToken cancellation) => DoAsync(scope, cancellation);

    /// <summary>The effects that take it back as things stand now; none when there is nothing to take back. Writes nothing.</summary>
    internal abstract Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation);

    /// <summary>What the ledger says once it is done.</summary>
    internal abstract Fact Seen(ReleaseContext context);

    /// <summary>Says whether a fact in the ledger is that it is done.</summary>
    internal abstract bool IsDoneBy(Fact fact);
}
