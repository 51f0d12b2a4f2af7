// Refused:
await CutoverStep.RunAsync(session, null!, cancellation);
// error SHUNT001: Nothing is given as a VerifiedDeployment. 'Verifier.VerifyAsync(session, deployment, tests, ...)' gives one, and 'Verifier.FindAsync(...)' loads it from the ledger.

// Instead:
if (await Verifier.FindAsync(context, deployment, cancellation) is not { } known)
    throw new InvalidOperationException("It was not tested.");
await CutoverStep.RunAsync(session, known, cancellation);
