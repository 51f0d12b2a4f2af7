using System.Buffers;

namespace Shunt.Edge.Wires;

/// <summary>What a client has sent and nobody has used yet. Small while a connection waits, larger while it sends much.</summary>
internal sealed class InputBuffer
{
    /// <summary>What a waiting connection holds: 2 KiB, which most heads fit into.</summary>
    public const int SmallBytes = 2 * 1024;

    /// <summary>What a connection holds while a body comes: 16 KiB.</summary>
    public const int LargeBytes = 16 * 1024;

    private byte[] _array = new byte[SmallBytes];
    private int _start;
    private int _end;

    /// <value>The bytes that were received and not used.</value>
    public ReadOnlySpan<byte> Bytes => _array.AsSpan(_start, _end - _start);

    /// <value>The same.</value>
    public ReadOnlyMemory<byte> Memory => _array.AsMemory(_start, _end - _start);

    public bool IsEmpty => _start == _end;

    /// <summary>Where the next bytes go; invalid after any other call.</summary>
    public Memory<byte> Free => _array.AsMemory(_end);

    /// <summary>Bytes were received into <see cref="Free"/>.</summary>
    /// <param name="count">How many.</param>
    public void Add(int count) => _end += count;

    /// <summary>Bytes were used.</summary>
    /// <param name="count">How many.</param>
    public void Use(int count)
    {
        _start += count;
        if (_start == _end)
            _start = _end = 0;
    }

    /// <summary>Makes room for more bytes, by moving what is there, and to a larger array when it has to. No receive may be under way.</summary>
    /// <param name="capacity">How many bytes there must be room for in all, those that are there included.</param>
    public void Reserve(int capacity)
    {
        if (_array.Length - _start >= capacity)
            return;

        var target = _array.Length >= capacity ? _array : ArrayPool<byte>.Shared.Rent(capacity);
        Bytes.CopyTo(target);
        (_start, _end) = (0, _end - _start);
        Replace(target);
    }

    /// <summary>Gives a large array back when nothing is in it. No receive may be under way.</summary>
    public void Shrink()
    {
        if (IsEmpty && _array.Length > SmallBytes)
            Replace(new byte[SmallBytes]);
    }

    private void Replace(byte[] target)
    {
        if (target != _array && _array.Length > SmallBytes)
            ArrayPool<byte>.Shared.Return(_array);
        _array = target;
    }
}
