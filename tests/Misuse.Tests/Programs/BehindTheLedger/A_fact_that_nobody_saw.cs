// Refused:
await context.Ledger.AppendAsync(new Verified("app", placed, []), session.Epoch, cancellation);
// error SHUNT002: 'Verified' changes a target behind its ledger, and nobody could finish or undo it. A step records what it saw; 'plan.Approve(context, reason)' gives the one fact that a person may add.

// Instead:
await context.Ledger.AppendAsync(plan.Approve(context, "reviewed"), epoch: 0, cancellation);
