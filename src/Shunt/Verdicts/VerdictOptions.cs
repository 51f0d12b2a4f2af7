namespace Shunt.Verdicts;

/// <summary>How sure a watched step's verdict is. The rates hold however often the counts are looked at and however little traffic there is.</summary>
public sealed record VerdictOptions
{
    /// <summary>The rate of each kind of error, unless said otherwise.</summary>
    public const double DefaultRate = 0.01;

    /// <summary>The margin, unless said otherwise.</summary>
    public const double DefaultMargin = 0.05;

    /// <summary>The rates and the margin that hold unless said otherwise.</summary>
    public static readonly VerdictOptions Default = new();

    /// <value>
    /// How often a step of a version that fails no more often than the old one, and not more often than not, may be called worse: above 0, at
    /// most 0.5; default 0.01.
    /// </value>
    public double FalseAbort { get; init; } = DefaultRate;

    /// <value>How often a step of a version that fails more often by <see cref="Margin"/> or more may be called no worse: above 0, at most 0.5; default 0.01.</value>
    public double FalsePromote { get; init; } = DefaultRate;

    /// <value>How much more often a version must fail for its promotion to be an error, as a share of its requests: 0.001 to 0.5, default 0.05.</value>
    public double Margin { get; init; } = DefaultMargin;

    internal IEnumerable<string> Problems(string path)
    {
        if (FalseAbort is not (> 0 and <= 0.5))
            yield return FormattableString.Invariant($"{path}.FalseAbort: {FalseAbort} is outside 0–0.5.");

        if (FalsePromote is not (> 0 and <= 0.5))
            yield return FormattableString.Invariant($"{path}.FalsePromote: {FalsePromote} is outside 0–0.5.");

        if (Margin is not (>= 0.001 and <= 0.5))
            yield return FormattableString.Invariant($"{path}.Margin: {Margin} is outside 0.001–0.5.");
    }
}
