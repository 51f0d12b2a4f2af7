using Shunt.Deploy;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Hooks;
using Shunt.Images;
using Shunt.Runs;
using Shunt.Sessions;

namespace Shunt.Data;

/// <summary>Begins a release with its data: they are saved, then migrated, while what serves goes on to.</summary>
public static class MigrationStep
{
    /// <summary>
    /// Writes down what the release will do, then does what comes before the version's start; goes on with what an earlier command began.
    /// A release without a migration is left unbegun.
    /// </summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="image">The version.</param>
    /// <param name="gate">Proof that the gate let the release's effects pass.</param>
    /// <param name="cancellation">Ends the attempt; the next command finishes it.</param>
    /// <exception cref="MigrationFailedException">The data were not saved, or did not get to the schema; the version was not started.</exception>
    /// <exception cref="GateRefusedException">The effects are not those that passed the gate; nothing was touched.</exception>
    public static async Task RunAsync(ReleaseSession session, ReleaseImage image, GatePassed gate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(gate);

        if (await ReleaseIntent.WriteAsync(session, image, gate, cancellation).ConfigureAwait(false) is not { Effects: { } effects })
            return;

        var scope = new EffectScope(session);
        while (effects.OfType<MigrateData>().Any() && scope.Run()?.Next is { } next && !(next.Opens >= ReleaseStep.DeployInitial))
            await RunExecution.StepAsync(scope, next, cancellation).ConfigureAwait(false);
    }
}
