using Shunt.Secrets;

namespace Shunt.Platforms;

/// <summary>Who a run of tests acts as: what its process sees in place of the variables by which the build acts.</summary>
/// <param name="Name">Who that is, for people.</param>
/// <param name="Replaced">The variables of the build that it does not see.</param>
/// <param name="Variables">Those that it sees, by name.</param>
/// <param name="Secrets">Those whose values nobody is to read, by name.</param>
public sealed record TestIdentity(string Name, IReadOnlyList<string> Replaced, IReadOnlyDictionary<string, string> Variables, IReadOnlyDictionary<string, Secret> Secrets)
{
    /// <summary>Has a process act as this identity.</summary>
    /// <param name="environment">The variables of the process, which are those of the build before.</param>
    public void PutInto(IDictionary<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        foreach (var name in Replaced)
            environment.Remove(name);
        foreach (var (name, value) in Variables)
            environment[name] = value;
        foreach (var (name, secret) in Secrets)
            secret.PutInto(environment, name);
    }

    /// <summary>What takes its secrets out of whatever a process says that acts as it.</summary>
    public SecretMask Mask()
    {
        var values = new Dictionary<string, string?>();
        foreach (var (name, secret) in Secrets)
            secret.PutInto(values, name);

        return new SecretMask(values.Values.OfType<string>());
    }
}
