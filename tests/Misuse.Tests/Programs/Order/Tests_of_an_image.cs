// Refused:
await Verifier.VerifyAsync(session, image, tests, cancellation);
// error CS1503: Argument 2: cannot convert from 'Shunt.Images.ReleaseImage' to 'Shunt.Deploy.InitialDeployment'
// error SHUNT001: 'Verifier.VerifyAsync' takes an InitialDeployment, and this is a ReleaseImage. 'Deployer.DeployAsync(session, image, gate, ...)' gives one, and 'Deployer.FindAsync(...)' finds one that still answers.

// Instead:
if (await Deployer.FindAsync(context, image, cancellation) is { } started)
    await Verifier.VerifyAsync(session, started, tests, cancellation);
