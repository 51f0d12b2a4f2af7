// Refused:
var version = new ReleaseVersion("main", when);
// error SHUNT008: 'commit' cannot be "main". A version is one commit, 40 lower-case hex digits; 'history.Resolve(name)' finds the one that a name means.

// Instead:
var version = new ReleaseVersion("4f2a91c04f2a91c04f2a91c04f2a91c04f2a91c0", when);
