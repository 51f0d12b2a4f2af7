using Shunt.Narration;
using Shunt.Secrets;

namespace Shunt.Local.Hooks;

/// <summary>Tells people what a hook says: each line begins with its name, and has none of the secrets.</summary>
internal sealed class MaskedNarrator(INarrator narrator, string name, SecretMask mask) : INarrator
{
    public void Say(string message) => narrator.Say($"{name}: {mask.Of(message)}");

    public void Warn(string message) => narrator.Warn($"{name}: {mask.Of(message)}");

    public void Wait(string message, TimeSpan remaining) => narrator.Wait($"{name}: {mask.Of(message)}", remaining);
}
