namespace Shunt.Platforms;

/// <summary>
/// A platform whose targets stand on a ground that is made once, before their first release: networks, entries, roles, a place for ledgers. A platform
/// implements it beside <see cref="IPlatform"/>; for one that does not, there is nothing to provision. Neither method takes a lease: the ledger is a part
/// of the ground.
/// </summary>
public interface IProvisioned
{
    /// <summary>Says what making the ground would change now. Leaves nothing behind.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>A line a change, such as <c>add Cluster (AWS::ECS::Cluster)</c>; none when the ground is as it should be.</returns>
    /// <exception cref="ReleaseException">It cannot be told; nothing was touched.</exception>
    Task<IReadOnlyList<string>> PlanGroundAsync(string target, CancellationToken cancellation);

    /// <summary>Makes the ground, or brings it to where it should be. A second call changes nothing.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="show">Is shown the changes, a line each, directly before they are made; throws to have nothing changed.</param>
    /// <param name="cancellation">Ends the attempt; what was begun goes on.</param>
    /// <returns>Whether anything was changed.</returns>
    /// <exception cref="ReleaseException">It was not made, or is still being made when the limit is reached: then the same command goes on with it.</exception>
    Task<bool> MakeGroundAsync(string target, Action<IReadOnlyList<string>> show, CancellationToken cancellation);
}
