namespace Bench.Edge;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How often each measurement is taken; the median counts.</param>
/// <param name="Span">How long each takes, in whole seconds.</param>
/// <param name="WarmUp">How long each proxy is loaded before anything counts, in whole seconds: .NET compiles code for what it sees in its first ten.</param>
sealed record Extent(int Rounds, TimeSpan Span, TimeSpan WarmUp)
{
    /// <summary>What the report is made with.</summary>
    public static readonly Extent Full = new(15, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(15));

    /// <summary>For whoever changes the edge and wants to know in a minute.</summary>
    public static readonly Extent Quick = new(3, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
}
