// Refused:
start.ArgumentList.Add(secret);
// error CS1503: Argument 1: cannot convert from 'Shunt.Secrets.Secret' to 'string'
// error SHUNT006: A secret is given where a text is taken: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
secret.PutInto(start.Environment, "VAULT_TOKEN");
