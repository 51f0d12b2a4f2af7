// Refused:
log.Information("The password is {Password}", secret);
// error SHUNT006: A secret is logged: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
log.Information("The password is {Password}", Secret.Mask);
