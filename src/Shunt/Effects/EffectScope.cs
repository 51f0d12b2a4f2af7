using Shunt.Images;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>What effects are carried out with.</summary>
/// <param name="Session">The right to change the target.</param>
internal sealed record EffectScope(ReleaseSession Session)
{
    /// <value>Runs the version's integration tests; null where no command brought them.</value>
    public Func<CancellationToken, Task<IReadOnlyList<Check>>>? Tests { get; init; }

    /// <value>Runs the version's smoke tests; null where no command brought them.</value>
    public Func<CancellationToken, Task<IReadOnlyList<Check>>>? SmokeTests { get; init; }

    public ReleaseContext Context => Session.Context;

    public IPlatform Platform => Session.Context.Platform;

    /// <summary>The run that is carried out, as far as the ledger tells; null when it is done.</summary>
    /// <exception cref="Ledger.LeaseLostException">A later release took over: the open run is its own.</exception>
    public OpenRun? Run()
    {
        Context.Ledger.RequireLease(Epoch);
        return Context.Ledger.State.Component(Context.Component.Name).Open;
    }

    public int Epoch => Session.Epoch;
}
