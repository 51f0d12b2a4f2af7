// Refused:
HookPoint tell = After.Cutover(Hook.Command("tell the channel", "build/hooks/tell.sh", secret));
// error CS1503: Argument 3: cannot convert from 'Shunt.Secrets.Secret' to 'string'
// error SHUNT006: A secret is given where a text is taken: it could end in a log, an argument or a file. 'secret.PutInto(start.Environment, name)' gives it to a process.

// Instead:
HookPoint tell = After.Cutover(Hook.Command("tell the channel", "build/hooks/tell.sh") with
{
    Secrets = new Dictionary<string, SecretSource> { ["CHAT_TOKEN"] = SecretSource.FromFile("~/.config/shop/chat.token") },
});
