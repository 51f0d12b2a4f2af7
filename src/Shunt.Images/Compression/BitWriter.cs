namespace Shunt.Images.Compression;

/// <summary>Writes bits, the lowest first, as RFC 1951 asks (section 3.1.1).</summary>
/// <param name="output">Where the bytes go.</param>
internal sealed class BitWriter(Stream output)
{
    private readonly byte[] _bytes = new byte[8192];
    private int _count;
    private ulong _pending;
    private int _pendingBits;

    /// <summary>Writes the lowest bits of a value.</summary>
    /// <param name="value">The value; higher bits are zero.</param>
    /// <param name="bits">How many, at most 32.</param>
    public void Write(uint value, int bits)
    {
        _pending |= (ulong)value << _pendingBits;
        for (_pendingBits += bits; _pendingBits >= 8; _pendingBits -= 8)
        {
            Put((byte)_pending);
            _pending >>= 8;
        }
    }

    /// <summary>Fills the last byte with zeros and hands everything on.</summary>
    public void Flush()
    {
        if (_pendingBits > 0)
            Put((byte)_pending);

        (_pending, _pendingBits) = (0, 0);
        output.Write(_bytes, 0, _count);
        _count = 0;
    }

    private void Put(byte value)
    {
        if (_count == _bytes.Length)
        {
            output.Write(_bytes, 0, _count);
            _count = 0;
        }

        _bytes[_count++] = value;
    }
}
