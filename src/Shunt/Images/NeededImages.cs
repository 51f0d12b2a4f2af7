using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;

namespace Shunt.Images;

/// <summary>
/// Which images have to stay, whoever removes others: those of what serves, stays warm or is on its way in on any target, of what a run
/// that was left open may start again, of what was approved, of what runs, and of the versions that a rollback can reach.
/// </summary>
public static class NeededImages
{
    /// <summary>How many good versions a target keeps images of, unless said otherwise: the live one and four ways back.</summary>
    public const int DefaultGood = 5;

    /// <summary>The digests that have to stay because of one target.</summary>
    /// <param name="ledger">What the target's ledger adds up to.</param>
    /// <param name="observed">What runs there.</param>
    /// <param name="good">How many good versions to keep, the last live one first: at least 1.</param>
    public static IReadOnlySet<string> Of(TargetState ledger, PlatformState observed, int good = DefaultGood)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentOutOfRangeException.ThrowIfLessThan(good, 1);
        return VersionsOf(ledger, good)
            .Select(version => version.Digest)
            .Concat(observed.Instances.Select(instance => instance.Digest))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The commits whose builds have to stay because of a target, whatever image their manifest names by now.</summary>
    /// <param name="ledger">What the target's ledger adds up to.</param>
    /// <param name="good">How many good versions to keep, the last live one first: at least 1.</param>
    public static IReadOnlySet<string> CommitsOf(TargetState ledger, int good = DefaultGood)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentOutOfRangeException.ThrowIfLessThan(good, 1);
        return VersionsOf(ledger, good).Select(version => version.Commit).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<Placed> VersionsOf(TargetState ledger, int good) =>
        ledger.Components.Values.SelectMany(component => Versions(component, good)).OfType<Placed>();

    private static IEnumerable<Placed?> Versions(ComponentState component, int good) =>
    [
        component.Live?.Version, component.Previous, component.Incoming?.Version,
        component.Open?.From, component.Open?.To, .. component.Open?.Effects?.OfType<StartInstance>().Select(start => start.Version) ?? [],
        .. component.Approvals.Select(approval => approval.Version),
        .. component.Good.Take(good),
    ];
}
