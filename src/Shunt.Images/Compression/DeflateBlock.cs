namespace Shunt.Images.Compression;

/// <summary>One block of a DEFLATE stream, with codes of its own (RFC 1951, section 3.2.7).</summary>
internal sealed class DeflateBlock
{
    private const int LongestCode = 15;
    private const int LongestLengthCode = 7;
    private const int EndOfBlock = 256;
    private const int LiteralSymbols = 286;
    private const int DistanceSymbols = 30;

    // The order in which code lengths are written, so that the usual ones come first.
    private static readonly int[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly List<(ushort Length, ushort Distance)> _tokens = [];
    private readonly int[] _literals = new int[LiteralSymbols];
    private readonly int[] _distances = new int[DistanceSymbols];

    /// <summary>Adds a byte as it is.</summary>
    public void AddLiteral(byte value)
    {
        _tokens.Add((value, 0));
        _literals[value]++;
    }

    /// <summary>Adds a repeat of what stood before.</summary>
    public void AddRepeat(int length, int distance)
    {
        _tokens.Add(((ushort)length, (ushort)distance));
        _literals[EndOfBlock + 1 + Buckets.Lengths.Of(length)]++;
        _distances[Buckets.Distances.Of(distance)]++;
    }

    /// <summary>Writes the block and empties it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isLast">Whether the stream ends with it.</param>
    public void Write(BitWriter output, bool isLast)
    {
        _literals[EndOfBlock] = 1;
        var literals = new HuffmanCode(_literals, LongestCode);
        var distances = new HuffmanCode(_distances, LongestCode);
        output.Write(isLast ? 1u : 0u, 1);
        output.Write(2, 2);
        WriteCodes(output, literals, distances);
        foreach (var (length, distance) in _tokens)
        {
            if (distance == 0)
            {
                literals.Write(output, length);
                continue;
            }

            Buckets.Lengths.Write(output, literals, EndOfBlock + 1, length);
            Buckets.Distances.Write(output, distances, 0, distance);
        }

        literals.Write(output, EndOfBlock);
        _tokens.Clear();
        Array.Clear(_literals);
        Array.Clear(_distances);
    }

    private static void WriteCodes(BitWriter output, HuffmanCode literals, HuffmanCode distances)
    {
        var runs = CodeLengthRuns.Of([.. literals.Lengths, .. distances.Lengths]);
        var frequencies = new int[LengthOrder.Length];
        foreach (var run in runs)
            frequencies[run.Symbol]++;

        var lengths = new HuffmanCode(frequencies, LongestLengthCode);
        var used = LengthOrder.Length;
        while (used > 4 && lengths.Lengths[LengthOrder[used - 1]] == 0)
            used--;

        output.Write(LiteralSymbols - 257, 5);
        output.Write(DistanceSymbols - 1, 5);
        output.Write((uint)(used - 4), 4);
        foreach (var symbol in LengthOrder.Take(used))
            output.Write((uint)lengths.Lengths[symbol], 3);
        foreach (var run in runs)
        {
            lengths.Write(output, run.Symbol);
            output.Write((uint)run.Extra, run.ExtraBits);
        }
    }
}
