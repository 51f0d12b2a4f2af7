// Refused:
await RollbackStep.RunAsync(session, "4f2a91c", "it is slow", cancellation);
// error CS1503: Argument 2: cannot convert from 'string' to 'Shunt.Rollback.RollbackPlan'
// error SHUNT001: 'RollbackStep.RunAsync' takes a RollbackPlan, and this is a String. 'RollbackPlan.ForAsync(context, commit, ...)' works it out from what was good.

// Instead:
var back = await RollbackPlan.ForAsync(context, null, cancellation);
await RollbackStep.RunAsync(session, back, "it is slow", cancellation);
