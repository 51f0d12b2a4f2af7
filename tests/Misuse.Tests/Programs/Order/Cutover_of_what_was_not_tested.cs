// Refused:
await CutoverStep.RunAsync(session, deployment, cancellation);
// error CS1503: Argument 2: cannot convert from 'Shunt.Deploy.InitialDeployment' to 'Shunt.Verify.VerifiedDeployment'
// error SHUNT001: 'CutoverStep.RunAsync' takes a VerifiedDeployment, and this is an InitialDeployment. 'Verifier.VerifyAsync(session, deployment, tests, ...)' gives one, and 'Verifier.FindAsync(...)' loads it from the ledger.

// Instead:
var tested = await Verifier.VerifyAsync(session, deployment, tests, cancellation);
await CutoverStep.RunAsync(session, tested, cancellation);
