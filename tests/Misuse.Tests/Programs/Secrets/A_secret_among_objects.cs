// Refused:
object[] all = ["anna", secret];
// error SHUNT006: A secret is given as 'object', which anybody can format: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
Secret[] all = [other, secret];
