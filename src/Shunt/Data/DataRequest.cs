using Shunt.Ledger;
using Shunt.Targets;

namespace Shunt.Data;

/// <summary>Whose data are meant, and which version's program is to do something with them.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
public sealed record DataRequest(string Target, ComponentSettings Component, Placed Version)
{
    /// <value>Where the values of the commands' secret variables come from. Default none.</value>
    public IReadOnlyDictionary<string, SecretSource> Secrets { get; init; } = new Dictionary<string, SecretSource>();
}
