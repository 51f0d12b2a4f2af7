// Refused:
await Deployer.DeployAsync(session, source, gate, cancellation);
// error CS1503: Argument 2: cannot convert from 'Shunt.Sources.CheckedSource' to 'Shunt.Images.ReleaseImage'
// error SHUNT001: 'Deployer.DeployAsync' takes a ReleaseImage, and this is a CheckedSource. 'source.PackAsync(...)' gives one once the image is stored, and 'ReleaseImage.FindAsync(...)' finds a stored one.

// Instead:
var packed = await source.PackAsync(context.Component, product, context.Images, manifests, cancellation);
await Deployer.DeployAsync(session, packed, gate, cancellation);
