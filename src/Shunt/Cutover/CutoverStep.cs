using Shunt.Certificates;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger.State;
using Shunt.Misuse;
using Shunt.Rollback;
using Shunt.Runs;
using Shunt.Sessions;
using Shunt.Verify;

namespace Shunt.Cutover;

/// <summary>Carries out what is left of a release: the alias moves to the verified version, and the previous instance is let go.</summary>
public static class CutoverStep
{
    /// <summary>
    /// Carries out exactly the effects that were written down when the release began. When a step's watch fails they are undone and
    /// the alias goes back to the previous version. What is live already is left as it is.
    /// </summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="deployment">The version, deployed and tested.</param>
    /// <param name="cancellation">
    /// Ends the cutover between steps: the alias then stands where the last step left it, and the next session finishes or undoes the run.
    /// </param>
    /// <param name="breakGlass">Why it is taken live though its target's rules speak against it; null (the default) when they are to hold.</param>
    /// <param name="smokeTests">
    /// Runs the component's smoke tests against the alias and returns the checks, skipped ones included; throws <see cref="TestsFailedException"/>.
    /// Null where it has none.
    /// </param>
    /// <exception cref="AutomaticRollbackException">A step's watch or a smoke test failed; the previous version serves again.</exception>
    /// <exception cref="NoWayBackException">A step's watch or a smoke test failed and there is no previous version to go back to; the new one serves.</exception>
    /// <exception cref="SupersededException">A newer version went live since; nothing moved.</exception>
    /// <exception cref="GateRefusedException">Another run ended this release, or a gate refuses by now, or a gated target's checks were skipped, or there would be no way back; nothing moved.</exception>
    public static async Task<LiveDeployment> RunAsync(
        ReleaseSession session,
        VerifiedDeployment deployment,
        CancellationToken cancellation,
        [FromOutside("It comes from '--break-glass', with the reason of the person who decides.")] string? breakGlass = null,
        Func<CancellationToken, Task<IReadOnlyList<Check>>>? smokeTests = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(deployment);

        var context = session.Context;
        var version = deployment.Image.Placed;
        if (breakGlass is null)
            await RefuseUntestedAsync(context, deployment, cancellation).ConfigureAwait(false);

        Certificate? certificate = null;
        IReadOnlyList<Check> checks = [];
        var state = await session.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Open?.To == version && !state.Open.IsTurned)
        {
            await ReleaseGate.PassAgainAsync(session, deployment.Image, state.Open, breakGlass, cancellation).ConfigureAwait(false);
            await WayBackCheck.PassAsync(session, state.Open, breakGlass, cancellation).ConfigureAwait(false);
            var scope = new EffectScope(session) { SmokeTests = smokeTests is null ? null : async ended => checks = await smokeTests(ended).ConfigureAwait(false) };
            certificate = await Certification.OfAsync(session, state.Open, () => RunExecution.CompleteAsync(scope, cancellation), cancellation).ConfigureAwait(false);
        }
        else if (state.Live?.Version != version)
        {
            await RefuseOvertakenAsync(context, deployment.Image, cancellation).ConfigureAwait(false);
        }

        return Live(context, state.Open?.From, await session.StateAsync(cancellation).ConfigureAwait(false)) with { Certificate = certificate, Checks = checks };
    }

    private static LiveDeployment Live(ReleaseContext context, Ledger.Placed? from, ComponentState state) =>
        new(state.Live!.Version, context.Alias(), from, from is not null && state.Previous == from ? state.RetainedUntil : null);

    private static async Task RefuseOvertakenAsync(ReleaseContext context, ReleaseImage image, CancellationToken cancellation)
    {
        await ForwardOnly.PassAsync(context, image.Version, cancellation).ConfigureAwait(false);
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        throw new GateRefusedException(
            $"'{context.Name(image.Placed)}' was not taken live on {context.Target.Name}: another run ended its release meanwhile. {serving}. Run the command again.");
    }

    private static async Task RefuseUntestedAsync(ReleaseContext context, VerifiedDeployment deployment, CancellationToken cancellation)
    {
        var skipped = deployment.Checks.Where(check => check.Outcome == CheckOutcome.Skipped).Select(check => check.Name).ToList();
        if (!context.Target.IsGated || skipped.Count == 0)
            return;

        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        throw new GateRefusedException(
            $"'{context.Name(deployment.Image.Placed)}' was not taken live on {context.Target.Name}: checks were skipped ({string.Join(", ", skipped)}). {serving}. Run the command without --skip_slow_scans.");
    }
}
