namespace Shunt.Gates;

/// <summary>Proof that a target's gate let a release pass.</summary>
public sealed record GatePassed
{
    internal GatePassed(string effects, string? how)
    {
        Effects = effects;
        How = how;
    }

    /// <value>The hash of the effect list that was let pass.</value>
    public string Effects { get; }

    /// <value>What satisfied the gate, for the ledger; null when the target has none.</value>
    public string? How { get; }
}
