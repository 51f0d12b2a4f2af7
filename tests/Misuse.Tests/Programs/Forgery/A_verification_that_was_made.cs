// Refused:
await CutoverStep.RunAsync(session, new VerifiedDeployment(deployment, []), cancellation);
// error CS1729: 'VerifiedDeployment' does not contain a constructor that takes 2 arguments
// error SHUNT001: What is made is a VerifiedDeployment that proves nothing. 'Verifier.VerifyAsync(session, deployment, tests, ...)' gives one, and 'Verifier.FindAsync(...)' loads it from the ledger.

// Instead:
if (await Verifier.FindAsync(context, deployment, cancellation) is { } known)
    await CutoverStep.RunAsync(session, known, cancellation);
