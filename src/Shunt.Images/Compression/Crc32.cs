namespace Shunt.Images.Compression;

/// <summary>The check sum at the end of a gzip stream (RFC 1952, section 8).</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = MakeTable();

    private uint _state = uint.MaxValue;

    /// <value>The sum of everything appended so far.</value>
    public uint Value => ~_state;

    /// <summary>Takes more content.</summary>
    /// <param name="content">The content.</param>
    public void Append(ReadOnlySpan<byte> content)
    {
        var state = _state;
        foreach (var value in content)
            state = Table[(byte)(state ^ value)] ^ (state >> 8);
        _state = state;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : Polynomial ^ (value >> 1);
            table[i] = value;
        }

        return table;
    }
}
