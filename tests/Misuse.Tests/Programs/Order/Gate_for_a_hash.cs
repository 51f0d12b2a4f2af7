// Refused:
await ReleaseGate.PassAsync(context, image, plan.Effects.Hash, consent, isCommitted, cancellation);
// error CS1503: Argument 3: cannot convert from 'string' to 'Shunt.Cutover.CutoverPlan'
// error SHUNT001: 'ReleaseGate.PassAsync' takes a CutoverPlan, and this is a String. 'CutoverPlan.ForAsync(context, image, ...)' works it out from ledger and platform.

// Instead:
var now = await CutoverPlan.ForAsync(context, image, cancellation);
await ReleaseGate.PassAsync(context, image, now, consent, isCommitted, cancellation);
