// Refused:
var line = secret.ToString();
// error SHUNT006: A secret is asked for its text: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
var isSame = secret.IsSameAs(other);
