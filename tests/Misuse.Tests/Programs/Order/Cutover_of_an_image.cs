// Refused:
await CutoverStep.RunAsync(session, image, cancellation);
// error CS1503: Argument 2: cannot convert from 'Shunt.Images.ReleaseImage' to 'Shunt.Verify.VerifiedDeployment'
// error SHUNT001: 'CutoverStep.RunAsync' takes a VerifiedDeployment, and this is a ReleaseImage. 'Verifier.VerifyAsync(session, deployment, tests, ...)' gives one, and 'Verifier.FindAsync(...)' loads it from the ledger.

// Instead:
var started = await Deployer.DeployAsync(session, image, gate, cancellation);
var tested = await Verifier.VerifyAsync(session, started, tests, cancellation);
await CutoverStep.RunAsync(session, tested, cancellation);
