using Shunt.Ledger;
using Shunt.Targets;

namespace Shunt.Platforms;

/// <summary>What to start.</summary>
public sealed record InstanceRequest
{
    /// <value>The target's name.</value>
    public required string Target { get; init; }

    /// <value>How the component is run and judged.</value>
    public required ComponentSettings Component { get; init; }

    /// <value>The version and its image.</value>
    public required Placed Version { get; init; }

    /// <value>How many processes are to serve as it: 1 to 100, default 1.</value>
    public int Processes { get; init; } = 1;

    /// <value>Where the values of its secret variables come from. Default none.</value>
    public IReadOnlyDictionary<string, SecretSource> Secrets { get; init; } = new Dictionary<string, SecretSource>();

    /// <value>The instance this asks for.</value>
    public InstanceId Id => new(Target, Component.Name, Version.Suffix);
}
