namespace Shunt.Aws.Routing;

/// <summary>Where a release wants the plain route to lead.</summary>
/// <param name="Shares">The versions and their shares; those without a share do not count.</param>
/// <param name="Epoch">The release's epoch.</param>
/// <param name="ChangeSet">The change set by which this release makes the step.</param>
/// <param name="IsWayBack">Whether it is the way back, which goes before everything that is watched.</param>
internal sealed record AliasGoal(IReadOnlyList<Share> Shares, int Epoch, string ChangeSet, bool IsWayBack)
{
    /// <summary>Whether requests follow the shares.</summary>
    /// <param name="state">Where the route leads.</param>
    public bool IsServed(AliasState state) => AreSame(state.Served, Shares);

    /// <summary>Whether the stack was asked for the shares, by whomever.</summary>
    /// <param name="state">Where the route leads.</param>
    public bool IsAsked(AliasState state) => AreSame(state.Asked, Shares);

    /// <summary>Whether it was this step that the stack was asked for last.</summary>
    /// <param name="state">Where the route leads.</param>
    public bool IsMadeBy(AliasState state) => state.ChangeSet == ChangeSet;

    private static bool AreSame(IReadOnlyList<Share> one, IReadOnlyList<Share> other) => Sorted(one).SequenceEqual(Sorted(other));

    private static IEnumerable<Share> Sorted(IReadOnlyList<Share> shares) =>
        shares.Where(share => share.Weight > 0).OrderBy(share => share.Suffix, StringComparer.Ordinal);
}
