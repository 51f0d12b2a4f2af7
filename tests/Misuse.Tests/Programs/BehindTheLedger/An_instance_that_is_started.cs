// Refused:
await context.Platform.StartAsync(request, session.Epoch, cancellation);
// error SHUNT002: 'IPlatform.StartAsync' changes a target behind its ledger, and nobody could finish or undo it. 'Deployer.DeployAsync(session, image, gate, ...)' starts a version.

// Instead:
await Deployer.DeployAsync(session, image, gate, cancellation);
