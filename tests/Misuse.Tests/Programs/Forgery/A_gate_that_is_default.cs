// Refused:
await Deployer.DeployAsync(session, image, default!, cancellation);
// error SHUNT001: Nothing is given as a GatePassed. 'ReleaseGate.PassAsync(context, image, plan, consent, ...)' gives one when every gate lets the release pass.

// Instead:
await Deployer.DeployAsync(session, image, gate, cancellation);
