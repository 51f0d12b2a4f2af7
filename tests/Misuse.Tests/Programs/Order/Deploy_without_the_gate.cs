// Refused:
await Deployer.DeployAsync(session, image, cancellation);
// error CS7036: There is no argument given that corresponds to the required parameter 'cancellation' of 'Deployer.DeployAsync(ReleaseSession, ReleaseImage, GatePassed, CancellationToken)'
// error SHUNT001: 'Deployer.DeployAsync' is called without its GatePassed. 'ReleaseGate.PassAsync(context, image, plan, consent, ...)' gives one when every gate lets the release pass.

// Instead:
var passed = await ReleaseGate.PassAsync(context, image, plan, consent, isCommitted, cancellation);
await Deployer.DeployAsync(session, image, passed, cancellation);
