// Refused:
var passed = Activator.CreateInstance<GatePassed>();
// error SHUNT001: What is made is a GatePassed that proves nothing. 'ReleaseGate.PassAsync(context, image, plan, consent, ...)' gives one when every gate lets the release pass.

// Instead:
var passed = gate.Covers(plan, context.Ledger.State) ? gate : await ReleaseGate.PassAsync(context, image, plan, consent, isCommitted, cancellation);
