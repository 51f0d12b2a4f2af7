// Refused:
var better = verified with { Checks = [new Check("integration tests", CheckOutcome.Passed)] };
// error CS0200: Property or indexer 'VerifiedDeployment.Checks' cannot be assigned to -- it is read only
// error SHUNT001: What is altered is a VerifiedDeployment, and it would prove what nobody saw. 'Verifier.VerifyAsync(session, deployment, tests, ...)' gives one, and 'Verifier.FindAsync(...)' loads it from the ledger.

// Instead:
var better = await Verifier.VerifyAsync(session, deployment, tests, cancellation);
