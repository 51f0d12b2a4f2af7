// Refused:
var read = JsonSerializer.Deserialize<VerifiedDeployment>(text);
// error SHUNT001: What is made is a VerifiedDeployment that proves nothing. 'Verifier.VerifyAsync(session, deployment, tests, ...)' gives one, and 'Verifier.FindAsync(...)' loads it from the ledger.

// Instead:
var read = await Verifier.FindAsync(context, deployment, cancellation);
