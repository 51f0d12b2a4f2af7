namespace Shunt.Verdicts;

/// <summary>What the requests of a rollout's step say of the new version.</summary>
public enum StepVerdict
{
    /// <summary>Too little was seen for either of the others. It is no failure.</summary>
    Undecided,

    /// <summary>It does not fail more often than the old one by the margin or more.</summary>
    NoWorse,

    /// <summary>It fails more often than the old one, or more often than not.</summary>
    Worse,
}
