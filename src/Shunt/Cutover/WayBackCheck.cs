using Shunt.Effects;
using Shunt.Gates;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>
/// The way back is proven before the way there is taken: what serves has its stored image, whole. That its instance is ill holds nothing
/// up, for then a fix is on its way; but it is said.
/// </summary>
public static class WayBackCheck
{
    /// <summary>Refuses a release over a version that could not be gone back to, unless the glass is broken. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="suffix">The suffix of the version that is to be released.</param>
    /// <param name="breakGlass">Why it is released all the same; null to refuse.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="GateRefusedException">There is no way back; nothing was touched.</exception>
    public static async Task PassAsync(ReleaseContext context, string suffix, string? breakGlass, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var from = state.Live?.Version is { } live && live.Suffix != suffix ? live : null;
        if (breakGlass is null && await FindProblemAsync(context, from, cancellation).ConfigureAwait(false) is { } problem)
            throw await RefusalAsync(context, suffix, from!, problem, cancellation).ConfigureAwait(false);
    }

    /// <summary>The same for a run whose alias is about to move for the first time; a broken glass is written down.</summary>
    internal static async Task PassAsync(ReleaseSession session, OpenRun run, string? breakGlass, CancellationToken cancellation)
    {
        var (context, from, to) = (session.Context, run.From, run.To!);
        if (run.Effects!.Take(run.Done).Any(effect => effect is MoveAlias or HoldAlias))
            return;

        if (await FindProblemAsync(context, from, cancellation).ConfigureAwait(false) is { } problem)
        {
            if (breakGlass is null)
                throw await RefusalAsync(context, to.Suffix, from!, problem, cancellation).ConfigureAwait(false);

            await session.RecordAsync(new GlassBroken(context.Component.Name, to, problem, breakGlass), cancellation).ConfigureAwait(false);
            context.Narrator.Warn($"The glass is broken ({breakGlass}): {problem}.");
        }

        await TellIllnessAsync(context, from, cancellation).ConfigureAwait(false);
    }

    private static async Task<string?> FindProblemAsync(ReleaseContext context, Placed? from, CancellationToken cancellation) =>
        from is null || await context.Images.HasAsync(from.Digest, cancellation).ConfigureAwait(false)
            ? null
            : $"there would be no way back to '{context.Name(from)}': its stored image {from.Digest} is missing or damaged";

    private static async Task<GateRefusedException> RefusalAsync(
        ReleaseContext context, string suffix, Placed from, string problem, CancellationToken cancellation)
    {
        var (name, target) = (context.Component.Name, context.Target.Name);
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new GateRefusedException(
            $"'{name} {suffix}' was not taken live on {target}: {problem}. {serving}. Store it again with './build.sh PushImage --version {from.Suffix}', or release without a way back: './build.sh Cutover --target {target} --version {suffix} --break-glass \"<reason>\"'.");
    }

    private static async Task TellIllnessAsync(ReleaseContext context, Placed? from, CancellationToken cancellation)
    {
        if (from is null)
            return;

        var health = await context.Platform.ProbeAsync(context.Instance(from), cancellation).ConfigureAwait(false);
        if (health.State != HealthState.Healthy)
            context.Narrator.Warn($"'{context.Name(from)}', which serves, is not healthy ({health.Detail}): a way back would lead to it, started anew where it ended.");
    }
}
