namespace Shunt.Ledger;

/// <summary>Entries of a ledger that follow each other.</summary>
/// <param name="First">The number of the first one.</param>
/// <param name="Last">The number of the last one.</param>
public sealed record EntryRange(int First, int Last)
{
    /// <summary>Whether an entry is among them.</summary>
    /// <param name="number">The entry's number.</param>
    public bool Holds(int number) => First <= number && number <= Last;

    /// <summary>The range for messages: <c>entry 7</c>, <c>entries 7 to 9</c>.</summary>
    public override string ToString() => First == Last ? $"entry {First}" : $"entries {First} to {Last}";
}
