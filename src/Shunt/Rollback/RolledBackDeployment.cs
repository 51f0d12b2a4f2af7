using Shunt.Ledger;
using Shunt.Misuse;
using Shunt.Routes;

namespace Shunt.Rollback;

/// <summary>An earlier version that serves all traffic again.</summary>
[Proof("'RollbackStep.RunAsync(session, plan, ...)' gives one once the traffic is back.")]
public sealed record RolledBackDeployment
{
    internal RolledBackDeployment(Placed version, Placed from, RouteAddress alias)
    {
        Version = version;
        From = from;
        Alias = alias;
    }

    /// <value>What serves.</value>
    public Placed Version { get; }

    /// <value>What served before.</value>
    public Placed From { get; }

    /// <value>The alias.</value>
    public RouteAddress Alias { get; }
}
