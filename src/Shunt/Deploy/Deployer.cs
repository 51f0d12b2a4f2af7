using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Recovery;
using Shunt.Sessions;

namespace Shunt.Deploy;

/// <summary>Starts a version under its suffixed route and makes sure that it is that version and can serve.</summary>
public static class Deployer
{
    private const int LogLines = 12;

    /// <summary>Finds a deployment that was made before and still answers; null when there is none. Changes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="image">The version wanted.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<InitialDeployment?> FindAsync(ReleaseContext context, ReleaseImage image, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(image);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Incoming is not { } incoming || incoming.Version != image.Placed || incoming.Stage == IncomingStage.Intended)
            return null;

        var health = await context.Platform.ProbeAsync(context.Instance(image.Placed), cancellation).ConfigureAwait(false);
        return health.State == HealthState.Healthy ? new InitialDeployment(image, Address(context, image)) : null;
    }

    /// <summary>Starts the version. On failure its instance is stopped, and what served before still serves.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="image">The version.</param>
    /// <param name="cancellation">Ends the attempt; a started instance is then left for the next run to use or stop.</param>
    /// <exception cref="DeploymentFailedException">The version did not become healthy or is not what was built.</exception>
    public static async Task<InitialDeployment> DeployAsync(ReleaseSession session, ReleaseImage image, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(image);

        var context = session.Context;
        await session.RecordAsync(new DeployIntended(context.Component.Name, image.Placed), cancellation).ConfigureAwait(false);

        // A version that was deployed before and not taken live makes way for this one.
        await StrayInstances.EndAsync(session, cancellation).ConfigureAwait(false);
        await StartAsync(session, image.Placed, cancellation).ConfigureAwait(false);

        var deployment = new InitialDeployment(image, Address(context, image));
        await session.RecordAsync(new Deployed(context.Component.Name, image.Placed, deployment.Address.Url), cancellation).ConfigureAwait(false);
        context.Narrator.Say($"'{context.Name(image.Placed)}' is healthy on {deployment.Address.Url} and takes no traffic yet.");
        return deployment;
    }

    internal static async Task StartAsync(ReleaseSession session, Placed version, CancellationToken cancellation)
    {
        var context = session.Context;
        var request = new InstanceRequest { Target = context.Target.Name, Component = context.Component, Version = version };
        await context.Platform.StartAsync(request, session.Epoch, cancellation).ConfigureAwait(false);

        // An instance that an earlier cutover left to its window must not end while it is tested and takes traffic.
        await context.Platform.RetainAsync(request.Id, null, session.Epoch, cancellation).ConfigureAwait(false);

        var problem = await HealthWait.ForAsync(context, request.Id, cancellation).ConfigureAwait(false)
            ?? await IdentityCheck.FindProblemAsync(context, version, cancellation).ConfigureAwait(false);
        if (problem is not null)
            throw await RejectAsync(session, version, problem, cancellation).ConfigureAwait(false);
    }

    internal static async Task<DeploymentFailedException> RejectAsync(
        ReleaseSession session, Placed version, string problem, CancellationToken cancellation)
    {
        var context = session.Context;
        var instance = context.Instance(version);
        var log = await context.Platform.LogAsync(instance, LogLines, cancellation).ConfigureAwait(false);
        await context.Platform.TerminateAsync(instance, session.Epoch, cancellation).ConfigureAwait(false);
        await session.RecordAsync(new Rejected(context.Component.Name, version, problem), cancellation).ConfigureAwait(false);
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new DeploymentFailedException(context.Name(version), problem, serving, log);
    }

    private static Routes.RouteAddress Address(ReleaseContext context, ReleaseImage image) =>
        context.Platform.Address(context.Component.Name, context.Target.Name, image.Version.Suffix);
}
