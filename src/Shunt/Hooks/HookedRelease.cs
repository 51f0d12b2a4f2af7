using Shunt.Ledger;
using Shunt.Narration;
using Shunt.Routes;

namespace Shunt.Hooks;

/// <summary>What a hook sees of the release that it is part of. It can change nothing by it.</summary>
public sealed record HookedRelease
{
    /// <value>Where it stands, such as <c>before Cutover</c>.</value>
    public required string Place { get; init; }

    /// <value>The target's name.</value>
    public required string Target { get; init; }

    /// <value>The component's name.</value>
    public required string Component { get; init; }

    /// <value>The version, with its commit, suffix and image digest: the one that is released, or after a rollback the one that serves again.</value>
    public required Placed Version { get; init; }

    /// <value>The version that served before it; null when none did.</value>
    public required Placed? Previous { get; init; }

    /// <value>The alias's address.</value>
    public required RouteAddress Alias { get; init; }

    /// <value>The address of the version's suffixed route; it answers once the version was deployed.</value>
    public required RouteAddress Suffixed { get; init; }

    /// <value>Who tells people what the hook does. Secrets of target and hook are masked on the way.</value>
    public required INarrator Narrator { get; init; }
}
