using Shunt.Deploy;
using Shunt.Effects;
using Shunt.Hooks;
using Shunt.Images;
using Shunt.Ledger.State;
using Shunt.Runs;
using Shunt.Sessions;

namespace Shunt.Verify;

/// <summary>Puts a deployed version to its integration tests before it takes traffic.</summary>
public static class Verifier
{
    /// <summary>Finds a verification the ledger holds for the deployment. A gated target takes only a complete one.</summary>
    /// <param name="context">The target.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    public static async Task<VerifiedDeployment?> FindAsync(ReleaseContext context, InitialDeployment deployment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(deployment);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Incoming is not { Stage: IncomingStage.Verified } incoming || incoming.Version != deployment.Image.Placed)
            return null;

        var complete = incoming.Checks.All(check => check.Outcome == CheckOutcome.Passed);
        return complete || !context.Target.IsGated ? new VerifiedDeployment(deployment, incoming.Checks) : null;
    }

    /// <summary>Runs the tests. When they fail the instance is stopped, and what served before still serves.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="tests">Runs the tests against the route and returns the checks, skipped ones included; throws <see cref="TestsFailedException"/>.</param>
    /// <param name="cancellation">Ends the tests; the instance is then left for the next run to use or stop.</param>
    /// <exception cref="DeploymentFailedException">A test failed.</exception>
    /// <exception cref="HookFailedException">A hook of the target failed.</exception>
    public static async Task<VerifiedDeployment> VerifyAsync(
        ReleaseSession session,
        InitialDeployment deployment,
        Func<InitialDeployment, CancellationToken, Task<IReadOnlyList<Check>>> tests,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(tests);

        var scope = new EffectScope(session) { Tests = ended => tests(deployment, ended) };
        var state = await session.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Open is not { Effects: { } effects, Done: var done } || state.Open.To != deployment.Image.Placed || !effects.OfType<RunTests>().Any())
            return new VerifiedDeployment(deployment, await tests(deployment, cancellation).ConfigureAwait(false));

        foreach (var effect in effects.TakeWhile(effect => !(effect.Opens >= ReleaseStep.Cutover)).Where((effect, index) => index >= done || effect is RunTests))
            await RunExecution.StepAsync(scope, effect, cancellation).ConfigureAwait(false);

        var verified = (await session.StateAsync(cancellation).ConfigureAwait(false)).Incoming!;
        return new VerifiedDeployment(deployment, verified.Checks);
    }
}
