namespace Shunt.Images.Compression;

/// <summary>A prefix code for symbols of known frequency, in the canonical form of RFC 1951 (section 3.2.2).</summary>
internal sealed class HuffmanCode
{
    private readonly uint[] _codes;

    /// <summary>Makes the code; equal frequencies give equal codes on every machine.</summary>
    /// <param name="frequencies">How often each symbol stands there.</param>
    /// <param name="longest">The most bits a symbol may take.</param>
    public HuffmanCode(ReadOnlySpan<int> frequencies, int longest)
    {
        var scaled = frequencies.ToArray();

        // A decoder wants a complete code, and one symbol alone makes none.
        for (var symbol = 0; scaled.Count(frequency => frequency > 0) < 2; symbol++)
            scaled[symbol] = Math.Max(scaled[symbol], 1);

        // Flatter frequencies give a flatter tree. Halving ends: at all ones the tree is as flat as can be.
        for (Lengths = TreeDepths(scaled); Lengths.Max() > longest; Lengths = TreeDepths(scaled))
        {
            for (var i = 0; i < scaled.Length; i++)
                scaled[i] = (scaled[i] + 1) / 2;
        }

        _codes = Canonical(Lengths);
    }

    /// <value>The bits of each symbol; 0 for one that never stands there.</value>
    public int[] Lengths { get; }

    /// <summary>Writes a symbol.</summary>
    public void Write(BitWriter output, int symbol) => output.Write(_codes[symbol], Lengths[symbol]);

    // Leaves in order of frequency, then symbol; inner nodes come out in order by themselves, so two queues do for a heap.
    private static int[] TreeDepths(int[] frequencies)
    {
        var leaves = Enumerable.Range(0, frequencies.Length).Where(symbol => frequencies[symbol] > 0).OrderBy(symbol => frequencies[symbol]).ToArray();
        var inner = new List<(long Weight, int Left, int Right)>(leaves.Length - 1);
        var (leaf, node) = (0, 0);
        while (inner.Count < leaves.Length - 1)
        {
            var (left, leftWeight) = Take();
            var (right, rightWeight) = Take();
            inner.Add((leftWeight + rightWeight, left, right));
        }

        var depths = new int[frequencies.Length];
        var innerDepths = new int[inner.Count];
        for (var i = inner.Count - 1; i >= 0; i--)
        {
            Deepen(inner[i].Left, innerDepths[i] + 1);
            Deepen(inner[i].Right, innerDepths[i] + 1);
        }

        return depths;

        // Leaves are counted from 0 up, inner nodes from -1 down.
        (int Node, long Weight) Take() => leaf < leaves.Length && (node == inner.Count || frequencies[leaves[leaf]] <= inner[node].Weight)
            ? (leaf, frequencies[leaves[leaf++]])
            : (-1 - node, inner[node++].Weight);

        void Deepen(int child, int depth)
        {
            if (child >= 0)
                depths[leaves[child]] = depth;
            else
                innerDepths[-1 - child] = depth;
        }
    }

    private static uint[] Canonical(int[] lengths)
    {
        var codes = new uint[lengths.Length];
        var next = 0u;
        for (var length = 1; length <= lengths.Max(); length++, next <<= 1)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                    codes[symbol] = Reversed(next++, length);
            }
        }

        return codes;
    }

    // Codes are packed from their highest bit on, everything else from the lowest.
    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var bit = 0; bit < length; bit++)
            reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        return reversed;
    }
}
