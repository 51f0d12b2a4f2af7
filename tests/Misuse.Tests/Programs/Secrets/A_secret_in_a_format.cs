// Refused:
var line = string.Format(null, "{0}:{1}", "anna", secret);
// error SHUNT006: A secret is given as 'object', which anybody can format: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
var line = string.Format(null, "{0}:{1}", "anna", Secret.Mask);
