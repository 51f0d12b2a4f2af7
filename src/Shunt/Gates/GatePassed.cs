namespace Shunt.Gates;

/// <summary>Proof that a target's gate let a release pass.</summary>
public sealed record GatePassed
{
    internal GatePassed(string effects, string? how, string? reason)
    {
        Effects = effects;
        How = how;
        Reason = reason;
    }

    /// <value>The hash of the effect list that was let pass.</value>
    public string Effects { get; }

    /// <value>What satisfied the gate, for the ledger; null when the target has none.</value>
    public string? How { get; }

    /// <value>Why, in the words of who asked or approved; null when no reason was given.</value>
    public string? Reason { get; }
}
