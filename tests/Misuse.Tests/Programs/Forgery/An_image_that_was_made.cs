// Refused:
var made = new ReleaseImage(context.Component, manifest);
// error CS1729: 'ReleaseImage' does not contain a constructor that takes 2 arguments
// error SHUNT001: What is made is a ReleaseImage that proves nothing. 'source.PackAsync(...)' gives one once the image is stored, and 'ReleaseImage.FindAsync(...)' finds a stored one.

// Instead:
var found = await ReleaseImage.FindAsync(context.Component, manifest.Commit, context.Images, manifests, cancellation);
