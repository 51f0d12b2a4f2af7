namespace Shunt.Images.Compression;

/// <summary>How DEFLATE names a length or a distance: a symbol for a range of values, and bits for the place in it (RFC 1951, section 3.2.5).</summary>
internal sealed class Buckets
{
    private readonly int[] _starts;
    private readonly int _group;
    private readonly int _single;

    private Buckets(int count, int group, int first, int single)
    {
        _group = group;
        _single = single;
        _starts = new int[count];
        for (var (bucket, next) = (0, first); bucket < count; next += 1 << Bits(bucket++))
            _starts[bucket] = next;
    }

    /// <value>Lengths 3–258. The longest has a symbol of its own, so its neighbour's range is one short.</value>
    public static Buckets Lengths { get; } = MakeLengths();

    /// <value>Distances 1–32768.</value>
    public static Buckets Distances { get; } = new(count: 30, group: 2, first: 1, single: -1);

    /// <summary>The number of a value's bucket.</summary>
    public int Of(int value)
    {
        var found = Array.BinarySearch(_starts, value);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Writes a value.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="code">The code of the symbols.</param>
    /// <param name="first">The symbol of the first bucket.</param>
    /// <param name="value">The value.</param>
    public void Write(BitWriter output, HuffmanCode code, int first, int value)
    {
        var bucket = Of(value);
        code.Write(output, first + bucket);
        output.Write((uint)(value - _starts[bucket]), Bits(bucket));
    }

    private static Buckets MakeLengths()
    {
        const int Last = 28;
        var lengths = new Buckets(Last + 1, group: 4, first: RepeatFinder.Shortest, single: Last);
        lengths._starts[Last] = RepeatFinder.Longest;
        return lengths;
    }

    // The first buckets hold one value each; from then on every group is twice as wide as the one before.
    private int Bits(int bucket) => bucket < 2 * _group || bucket == _single ? 0 : (bucket / _group) - 1;
}
