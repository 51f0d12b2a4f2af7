using Shunt.Ledger.State;
using Shunt.Sessions;
using Shunt.Versions;

namespace Shunt.Gates;

/// <summary>Releases only move forward: an older commit never replaces a newer one, except by a rollback.</summary>
public static class ForwardOnly
{
    /// <summary>Refuses a version that what serves already contains.</summary>
    /// <param name="context">The target.</param>
    /// <param name="version">The version that wants to go live.</param>
    /// <param name="cancellation">Ends the look at the ledger.</param>
    /// <exception cref="SupersededException">What serves is newer; nothing was touched.</exception>
    /// <exception cref="BadUsageException">This clone cannot tell; nothing was touched.</exception>
    public static async Task PassAsync(ReleaseContext context, ReleaseVersion version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(version);

        Pass(context, version, await context.StateAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>The same, over a state that is not in the ledger yet.</summary>
    internal static void Pass(ReleaseContext context, ReleaseVersion version, ComponentState state)
    {
        if (state.Live?.Version is not { } live || live.Commit == version.Commit)
            return;

        var target = context.Target.Name;
        switch (context.Relate(version.Commit, live.Commit))
        {
            case Ancestry.Ancestor:
                throw new SupersededException(target, context.Component.Name, version.Suffix, live.Suffix);
            case Ancestry.Unknown:
                throw new BadUsageException(
                    $"Version '{version.Suffix}' was not released to {target}: this clone cannot tell whether it is newer than '{live.Suffix}', which serves there. Run 'git fetch --unshallow' or 'git fetch', then run the command again.");
            default:
                return;
        }
    }
}
