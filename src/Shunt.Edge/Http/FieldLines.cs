namespace Shunt.Edge.Http;

/// <summary>The field lines of a head that are passed on, as ranges of the bytes they were read from. Neighbours make one range.</summary>
internal sealed class FieldLines
{
    private const int UsualCount = 4;
    private const int LineEnd = 2;

    private (int Start, int End)[] _ranges = new (int, int)[UsualCount];
    private int _count;

    public void Clear() => _count = 0;

    /// <summary>Adds a line.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends, without CR and LF.</param>
    public void Add(int start, int end)
    {
        if (_count > 0 && _ranges[_count - 1].End + LineEnd == start)
        {
            _ranges[_count - 1].End = end;
            return;
        }

        if (_count == _ranges.Length)
            Array.Resize(ref _ranges, _count * 2);
        _ranges[_count++] = (start, end);
    }

    /// <summary>Writes all lines, each with CR and LF.</summary>
    /// <param name="head">The bytes they were read from.</param>
    /// <param name="writer">Where to.</param>
    public void Write(ReadOnlySpan<byte> head, ref HeadWriter writer)
    {
        foreach (var (start, end) in _ranges.AsSpan(0, _count))
        {
            writer.Write(head[start..end]);
            writer.Write("\r\n"u8);
        }
    }
}
