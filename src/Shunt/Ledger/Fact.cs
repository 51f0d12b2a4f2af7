using System.Text.Json.Serialization;
using Shunt.Ledger.Facts;
using Shunt.Misuse;

namespace Shunt.Ledger;

/// <summary>What one ledger entry says. An intent is written before its effect, a past participle after it was observed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LeaseAcquired), "lease-acquired")]
[JsonDerivedType(typeof(LeaseReleased), "lease-released")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(DeployIntended), "deploy-intended")]
[JsonDerivedType(typeof(Deployed), "deployed")]
[JsonDerivedType(typeof(Verified), "verified")]
[JsonDerivedType(typeof(Rejected), "rejected")]
[JsonDerivedType(typeof(CutoverIntended), "cutover-intended")]
[JsonDerivedType(typeof(WeightMoved), "weight-moved")]
[JsonDerivedType(typeof(TakenLive), "taken-live")]
[JsonDerivedType(typeof(RollbackIntended), "rollback-intended")]
[JsonDerivedType(typeof(RolledBack), "rolled-back")]
[JsonDerivedType(typeof(Retired), "retired")]
[JsonDerivedType(typeof(TornDown), "torn-down")]
[JsonDerivedType(typeof(RunIntended), "run-intended")]
[JsonDerivedType(typeof(TurnedBack), "turned-back")]
[JsonDerivedType(typeof(Retained), "retained")]
[JsonDerivedType(typeof(LeftServing), "left-serving")]
[JsonDerivedType(typeof(SnapshotTaken), "snapshot-taken")]
[JsonDerivedType(typeof(Repaired), "repaired")]
[JsonDerivedType(typeof(GlassBroken), "glass-broken")]
[JsonDerivedType(typeof(Certified), "certified")]
[JsonDerivedType(typeof(Flipped), "flipped")]
[JsonDerivedType(typeof(Scaled), "scaled")]
[JsonDerivedType(typeof(AliasHeld), "alias-held")]
[JsonDerivedType(typeof(DataSaved), "data-saved")]
[JsonDerivedType(typeof(Migrated), "migrated")]
[JsonDerivedType(typeof(HookRan), "hook-ran")]
[JsonDerivedType(typeof(Renewed), "renewed")]
[StepsOnly("A step records what it saw; 'plan.Approve(context, reason)' gives the one fact that a person may add.")]
public abstract record Fact;
