using Shunt.Ledger;

namespace Shunt.Effects;

/// <summary>What became of an effect: it was seen done, or something is wrong with the version and the run cannot go on.</summary>
/// <param name="Fact">What the ledger is told; null when it was not done.</param>
/// <param name="Problem">Why it was not done, as a clause; null when it was.</param>
internal readonly record struct Outcome(Fact? Fact, string? Problem)
{
    public static Outcome Done(Fact fact) => new(fact, null);

    public static Outcome Failed(string problem) => new(null, problem);
}
