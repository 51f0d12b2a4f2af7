// Refused:
narrator.Say($"The password is {secret}.");
// error SHUNT006: A secret is formatted into a text: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
narrator.Say($"The password is {Secret.Mask}.");
