namespace Shunt.Tests.Interleavings;

/// <summary>
/// What a flow of a process knows: all the answers it got, but for those that its code is known to have forgotten. With its program it
/// says where the flow stands. The fewer answers count, the more schedules come to states in which others were.
/// </summary>
/// <param name="Known">What it knows.</param>
/// <param name="BeforeRecord">What it knew before the lease record that it read last; null when its last operation was another.</param>
/// <param name="Readings">How often it read the ledger's entries before it wrote one.</param>
internal readonly record struct Memory(Digest Known, Digest? BeforeRecord, int Readings)
{
    public static readonly Memory Empty = new(Digest.Empty, null, 0);

    public Memory After(OperationKind kind, Foresight foreseen, bool forgets)
    {
        var readings = kind == OperationKind.ReadEntries ? Math.Min(Readings + 1, 3) : Readings;
        var all = new Memory(Known.Add((ulong)kind).Add(foreseen.Answer), kind == OperationKind.ReadRecord ? Known : null, readings);
        if (!forgets)
            return all;

        return kind switch
        {
            // A session compares ledger and platform first; what it found in order it asks for again.
            OperationKind.ReadEntries when readings == 2 => all with { Known = Digest.Empty.Add("compared").Add(foreseen.Answer) },

            // The record says where to look and what must be there (the answer holds whether it is): then it is dropped.
            OperationKind.ReadEntries when BeforeRecord is { } before => all with { Known = before.Add("entries").Add(foreseen.Answer) },

            // What was expected has been replaced.
            OperationKind.Replace when BeforeRecord is { } before && foreseen.Answer == Foresight.Yes => all with { Known = before.Add("replaced") },

            // After an entry of its own a release goes on from the ledger alone: its place in its program is what it has written.
            OperationKind.Append when foreseen.Answer == Foresight.Yes => new(Digest.Empty.Add("appended").Add(foreseen.After.Entries), null, 3),
            _ => all,
        };
    }
}
