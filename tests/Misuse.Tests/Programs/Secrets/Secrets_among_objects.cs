// Refused:
IEnumerable<object> all = new List<Secret> { secret, other };
// error SHUNT006: A secret is given as 'IEnumerable<object>', which anybody can format: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
IEnumerable<Secret> all = new List<Secret> { secret, other };
