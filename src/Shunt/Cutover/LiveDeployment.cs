using Shunt.Certificates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Misuse;
using Shunt.Routes;

namespace Shunt.Cutover;

/// <summary>A version that was seen to serve all traffic through the alias.</summary>
[Proof("'CutoverStep.RunAsync(session, verified, ...)' gives one once all traffic is there.")]
public sealed record LiveDeployment
{
    internal LiveDeployment(Placed version, RouteAddress alias, Placed? previous, DateTimeOffset? retainedUntil)
    {
        Version = version;
        Alias = alias;
        Previous = previous;
        RetainedUntil = retainedUntil;
    }

    /// <value>What serves.</value>
    public Placed Version { get; }

    /// <value>The alias.</value>
    public RouteAddress Alias { get; }

    /// <value>What served before; null on a first release.</value>
    public Placed? Previous { get; }

    /// <value>Until when the previous instance stays warm; null when it does not run.</value>
    public DateTimeOffset? RetainedUntil { get; }

    /// <value>The smoke tests it passed on the alias, skipped ones included; empty when it has none, or was live already.</value>
    public IReadOnlyList<Check> Checks { get; internal init; } = [];

    /// <value>What clients noticed of the move; null where nothing served before, or where nobody asked.</value>
    public Certificate? Certificate { get; internal init; }
}
