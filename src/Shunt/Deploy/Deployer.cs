using Shunt.Cutover;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Hooks;
using Shunt.Images;
using Shunt.Ledger.State;
using Shunt.Runs;
using Shunt.Sessions;

namespace Shunt.Deploy;

/// <summary>Begins a release: a version starts under its suffixed route and is seen to be that version and to serve.</summary>
public static class Deployer
{
    /// <summary>Finds a deployment that was made before and still answers; null when there is none. Changes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="image">The version wanted.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<InitialDeployment?> FindAsync(ReleaseContext context, ReleaseImage image, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(image);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        if (state is not { Incoming: { Stage: not IncomingStage.Intended } incoming, Open.Effects: { } effects } || incoming.Version != image.Placed)
            return null;

        var plan = await CutoverPlan.ForAsync(context, image, cancellation).ConfigureAwait(false);
        return plan.Done > 0 && await effects.OfType<StartInstance>().First().StandsAsync(context, cancellation).ConfigureAwait(false)
            ? new InitialDeployment(image, context.Suffixed(image.Placed))
            : null;
    }

    /// <summary>
    /// Writes down what the release will do, then starts the version; goes on with what an earlier command began. On failure its
    /// instance is stopped, and what served before still serves. What is live already is left as it is.
    /// </summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="image">The version.</param>
    /// <param name="gate">Proof that the gate let the release's effects pass.</param>
    /// <param name="cancellation">Ends the attempt; a started instance is then left for the next run to use or stop.</param>
    /// <exception cref="SupersededException">A newer version serves; nothing was touched.</exception>
    /// <exception cref="GateRefusedException">The effects are not those that passed the gate; nothing moved.</exception>
    /// <exception cref="ImageMissingException">The image is gone; nothing was touched.</exception>
    /// <exception cref="HookFailedException">A hook of the target failed.</exception>
    /// <exception cref="DeploymentFailedException">The version did not become healthy or is not what was built.</exception>
    public static async Task<InitialDeployment> DeployAsync(ReleaseSession session, ReleaseImage image, GatePassed gate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(gate);

        var context = session.Context;
        if (await ReleaseIntent.WriteAsync(session, image, gate, cancellation).ConfigureAwait(false) is not { } run)
            return new InitialDeployment(image, context.Suffixed(image.Placed));

        var scope = new EffectScope(session);
        foreach (var effect in run.Effects!.TakeWhile(effect => !(effect.Opens >= ReleaseStep.IntegrationTests)).Where((effect, index) => index >= run.Done || !effect.IsForGood))
            await RunExecution.StepAsync(scope, effect, cancellation).ConfigureAwait(false);

        // A platform may know its port only once something runs there.
        var deployment = new InitialDeployment(image, context.Suffixed(image.Placed));
        context.Narrator.Say($"'{context.Name(image.Placed)}' is healthy on {deployment.Address.Url} and takes no traffic yet.");
        return deployment;
    }
}
