// Refused:
var line = string.Join(',', new List<Secret> { secret, other });
// error SHUNT006: A secret is joined to a text: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
var line = string.Join(',', new List<string> { "anna", Secret.Mask });
