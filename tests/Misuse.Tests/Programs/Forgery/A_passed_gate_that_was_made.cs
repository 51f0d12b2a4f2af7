// Refused:
GatePassed passed = new(plan, context.Ledger.State, "all agreed", null);
// error CS1729: 'GatePassed' does not contain a constructor that takes 4 arguments
// error SHUNT001: What is made is a GatePassed that proves nothing. 'ReleaseGate.PassAsync(context, image, plan, consent, ...)' gives one when every gate lets the release pass.

// Instead:
GatePassed passed = await ReleaseGate.PassAsync(context, image, plan, consent, isCommitted, cancellation);
