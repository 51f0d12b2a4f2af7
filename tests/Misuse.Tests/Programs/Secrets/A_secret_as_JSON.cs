// Refused:
var line = JsonSerializer.Serialize(secret);
// error SHUNT006: A secret is written as JSON: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
var line = JsonSerializer.Serialize(placed);
