using Shunt.Aws.Stacks;

namespace Shunt.Aws.Routing;

/// <summary>Where the plain route leads, at one moment, and what CloudFormation is doing about it.</summary>
internal sealed record AliasState
{
    /// <value>The state of the routing stack.</value>
    public required StackStatus Status { get; init; }

    /// <value>The epoch that the stack was given last; 0 when there is no stack.</value>
    public int Epoch { get; init; }

    /// <value>The change set that was executed last; null when there is none.</value>
    public string? ChangeSet { get; init; }

    /// <value>What the stack was asked for last.</value>
    public IReadOnlyList<Share> Asked { get; init; } = [];

    /// <value>What the listener's rule has: this is what requests follow.</value>
    public IReadOnlyList<Share> Served { get; init; } = [];
}
