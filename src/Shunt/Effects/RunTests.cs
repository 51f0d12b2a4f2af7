using System.Text.Json.Serialization;
using Shunt.Hooks;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Sessions;
using Shunt.Verify;

namespace Shunt.Effects;

/// <summary>The integration tests run against the suffixed route. They change nothing that would have to be undone.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Host">The suffixed route's host.</param>
public sealed record RunTests(string Component, Placed Version, string Host) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"test it on {Host}";

    /// <inheritdoc />
    [JsonIgnore]
    public override ReleaseStep? Opens => ReleaseStep.IntegrationTests;

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        return state.Incoming is { Stage: IncomingStage.Verified } incoming && incoming.Version == Version;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var tests = scope.Tests ?? throw new InvalidOperationException($"'{Component} {Version.Suffix}' has tests to pass, and this command brought none.");
        try
        {
            return Outcome.Done(new Verified(Component, Version, await tests(cancellation).ConfigureAwait(false)));
        }
        catch (TestsFailedException failure)
        {
            return Outcome.Failed(failure.Message);
        }
    }

    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new Verified(Component, Version, []);

    internal override bool IsDoneBy(Fact fact) => fact is Verified seen && seen.Version == Version;
}
