// Refused:
var line = string.Format(null, "{0}:{1}", (object[])new Secret[] { secret, other });
// error SHUNT006: A secret is given as 'object[]', which anybody can format: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
var count = string.Format(null, "{0}", new Secret[] { secret, other }.Length);
