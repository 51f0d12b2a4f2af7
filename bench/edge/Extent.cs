namespace Bench.Edge;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How often each measurement is taken; the median counts.</param>
/// <param name="Span">How long each takes, in whole seconds.</param>
sealed record Extent(int Rounds, TimeSpan Span)
{
    /// <summary>What the report is made with.</summary>
    public static readonly Extent Full = new(9, TimeSpan.FromSeconds(4));

    /// <summary>For whoever changes the edge and wants to know in a minute.</summary>
    public static readonly Extent Quick = new(3, TimeSpan.FromSeconds(2));
}
