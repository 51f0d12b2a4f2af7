using System.Net.Sockets;

namespace Shunt.Aws.Tests.Faults;

/// <summary>A body on a bad connection: it comes a few bytes at a time, to its end or to a reset.</summary>
/// <param name="body">The bytes.</param>
/// <param name="end">After how many of them the connection is reset; all of them for not at all.</param>
/// <param name="pace">How many come at once.</param>
internal sealed class PacedStream(ReadOnlyMemory<byte> body, int end, int pace) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    /// <summary>What the system says of a connection that was reset.</summary>
    public static IOException WhenReset() =>
        new("Unable to read data from the transport connection: Connection reset by peer.", new SocketException((int)SocketError.ConnectionReset));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return Read(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == end && end < body.Length)
            throw WhenReset();

        var count = Math.Min(Math.Min(pace, buffer.Length), end - _at);
        body.Span.Slice(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
