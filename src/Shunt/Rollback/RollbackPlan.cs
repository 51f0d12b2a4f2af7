using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;
using Shunt.Versions;

namespace Shunt.Rollback;

/// <summary>Where a rollback goes and how: to the last version that was good, by a flip while its instance runs, from its stored image after that.</summary>
public sealed record RollbackPlan
{
    private RollbackPlan(Placed from, Placed to, bool warm)
    {
        From = from;
        To = to;
        Warm = warm;
    }

    /// <value>What serves now.</value>
    public Placed From { get; }

    /// <value>What will serve.</value>
    public Placed To { get; }

    /// <value>Whether its instance still runs, healthy; otherwise the stored image is started first.</value>
    public bool Warm { get; }

    /// <summary>Finds the way back. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="wanted">The full id of the commit to go back to; null for the last version that was good.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="NoWayBackException">Nothing is live, or no good version is left.</exception>
    /// <exception cref="ImageMissingException">The instance ended and its image is gone.</exception>
    public static async Task<RollbackPlan> ForAsync(ReleaseContext context, string? wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Live?.Version is not { } from)
            throw new NoWayBackException($"Nothing was rolled back: nothing serves on {context.Target.Name}. Run './build.sh Cutover --target {context.Target.Name}' to release.");

        var to = await ChooseAsync(context, state, from, wanted, cancellation).ConfigureAwait(false);
        var health = await context.Platform.ProbeAsync(context.Instance(to), cancellation).ConfigureAwait(false);
        var warm = health.State == HealthState.Healthy;
        if (!warm && !await context.Images.HasAsync(to.Digest, cancellation).ConfigureAwait(false))
            throw new ImageMissingException(to.Digest, $"the instance of '{context.Name(to)}' ended and its stored image is missing or damaged");

        return new RollbackPlan(from, to, warm);
    }

    private static async Task<Placed> ChooseAsync(
        ReleaseContext context, ComponentState state, Placed from, string? wanted, CancellationToken cancellation)
    {
        var good = state.Good.Where(version => version.Commit != from.Commit).ToList();
        if (wanted is null && good.Count > 0)
            return good[0];

        if (good.FirstOrDefault(version => version.Commit == wanted) is { } found)
            return found;

        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        var subject = wanted is null ? "" : $" to '{wanted[..ReleaseVersion.SuffixLength]}'";
        var ways = good.Count == 0
            ? "No earlier version was good here"
            : $"Versions that were good here: {string.Join(", ", good.Select(version => version.Suffix))}";
        throw new NoWayBackException($"Nothing was rolled back{subject} on {context.Target.Name}. {serving}. {ways}; './build.sh History --target {context.Target.Name}' lists them.");
    }
}
