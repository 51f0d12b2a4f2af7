using Shunt.Images;
using Shunt.Sessions;
using Shunt.Versions;

namespace Shunt.Gates;

/// <summary>The gate before a target that takes signed images only. Elsewhere it lets everything pass.</summary>
public static class SignatureGate
{
    /// <summary>Refuses a version whose stored image is there and is not what was stored: it would be built again, and nobody would learn of it.</summary>
    /// <param name="context">The target.</param>
    /// <param name="version">The version.</param>
    /// <param name="damage">What of its stored image was changed, as a clause; null when nothing was, or when none is stored.</param>
    /// <param name="cancellation">Ends the look at the target.</param>
    /// <exception cref="GateRefusedException">The image was changed; nothing was built, started or moved.</exception>
    public static async Task PassAsync(ReleaseContext context, ReleaseVersion version, string? damage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(version);
        if (context.Target.SignedBy is null || damage is null)
            return;

        throw await RefusalAsync(context, version, $"its stored image was changed: {damage}", $"Find out who changed it, then run './build.sh PushImage --version {version.Suffix}', which builds it again", cancellation).ConfigureAwait(false);
    }

    /// <summary>Refuses an image that is not signed by the target's key, or not what was signed.</summary>
    /// <param name="context">The target.</param>
    /// <param name="image">The version.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="GateRefusedException">It is not; nothing was started or moved.</exception>
    public static async Task PassAsync(ReleaseContext context, ReleaseImage image, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(image);
        if (context.Target.SignedBy is null || await context.FindSignatureProblem(image.Digest, cancellation).ConfigureAwait(false) is not { } problem)
            return;

        throw await RefusalAsync(
            context, image.Version, $"{problem} (what comes here must be signed by '{context.Target.SignedBy}')",
            $"Sign it with 'SHUNT_SIGNING_KEY=<private key file> ./build.sh PushImage --version {image.Version.Suffix}', then run the command again", cancellation).ConfigureAwait(false);
    }

    private static async Task<GateRefusedException> RefusalAsync(ReleaseContext context, ReleaseVersion version, string reason, string next, CancellationToken cancellation)
    {
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new GateRefusedException($"'{context.Component.Name} {version.Suffix}' was not released to {context.Target.Name}: {reason}. {serving}. {next}.");
    }
}
