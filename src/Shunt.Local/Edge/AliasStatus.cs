using Shunt.Platforms;

namespace Shunt.Local.Edge;

/// <summary>Where an alias leads.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Component">The component's name.</param>
/// <param name="Weights">The instances and their shares; the shares are above 0 and sum to 100. Empty while its requests are held.</param>
public sealed record AliasStatus(string Target, string Component, IReadOnlyList<Weight> Weights);
