using Shunt.Effects;

namespace Shunt.Platforms;

/// <summary>
/// A platform that can say what an effect changes in terms of its own: stacks, weights, resources. It implements this beside <see cref="IPlatform"/>; of another one a plan
/// names the effects alone.
/// </summary>
public interface IForesees
{
    /// <summary>Says what effects would change now. Nothing is touched.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="effects">The effects, in order.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>For each effect, in order, its changes, a line each, such as <c>stack shop-prod-routing: modify Route (AWS::ElasticLoadBalancingV2::ListenerRule)</c>; none for one that changes nothing there.</returns>
    /// <exception cref="ReleaseException">It cannot be told.</exception>
    Task<IReadOnlyList<IReadOnlyList<string>>> ForeseeAsync(string target, IReadOnlyList<Effect> effects, CancellationToken cancellation);
}
