using System.Text.Json.Serialization;
using Shunt.Data;

namespace Shunt.Ledger.State;

/// <summary>The state of a component in which no run is open, as a snapshot entry keeps it. The members are those of <see cref="ComponentState"/>.</summary>
public sealed record ComponentSnapshot
{
    /// <value>What serves.</value>
    public Placement? Live { get; init; }

    /// <value>What served before and may still be warm.</value>
    public Placed? Previous { get; init; }

    /// <value>Until when the previous instance stays warm.</value>
    public DateTimeOffset? RetainedUntil { get; init; }

    /// <value>The version on its way to taking over.</value>
    public Incoming? Incoming { get; init; }

    /// <value>The versions that were good, the last live one first.</value>
    public required IReadOnlyList<Placed> Good { get; init; }

    /// <value>The version that was turned down last.</value>
    public Rejection? LastRejected { get; init; }

    /// <value>The approvals not used yet, oldest first.</value>
    public required IReadOnlyList<Approval> Approvals { get; init; }

    /// <value>What the component's data are like; left out before the first migration.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DataSchema? Schema { get; init; }
}
