using System.Security.Cryptography;

namespace Shunt.Images.Compression;

/// <summary>
/// Compresses what is written to it. Unlike the runtime's, whose bytes depend on the zlib it was built with, this one's output is a
/// function of its input alone: docs/decisions/0002-layers-compressed-by-our-own-encoder.md.
/// </summary>
internal sealed class GzipWriter : Stream
{
    /// <summary>How much content shares one set of codes, in bytes.</summary>
    private const int BlockLength = 128 * 1024;

    /// <summary>A repeat for which no better one is looked for, in bytes.</summary>
    private const int LongEnough = 64;

    // No name, no time, "unknown" system: nothing of this machine (RFC 1952, section 2.3).
    private static readonly byte[] Header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

    private readonly BitWriter _bits;
    private readonly byte[] _content = new byte[RepeatFinder.Window + BlockLength];
    private readonly RepeatFinder _repeats;
    private readonly DeflateBlock _block = new();
    private readonly Crc32 _sum = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private uint _length;
    private int _start;
    private int _end;

    /// <summary>Begins the compressed stream.</summary>
    /// <param name="output">Where it goes; it stays open.</param>
    public GzipWriter(Stream output)
    {
        _bits = new BitWriter(output);
        _repeats = new RepeatFinder(_content);
        output.Write(Header);
    }

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Compresses what is left and writes the end of the stream. Nothing can be written after it.</summary>
    /// <returns>The digest of the content, not compressed.</returns>
    public ContentDigest Finish()
    {
        Compress(isLast: true);
        _bits.Flush();
        _bits.Write(_sum.Value, 32);
        _bits.Write(_length, 32);
        _bits.Flush();
        return ContentDigest.Of(_hash);
    }

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _sum.Append(buffer);
        _hash.AppendData(buffer);
        _length += (uint)buffer.Length;
        while (buffer.Length > 0)
        {
            if (_end - _start == BlockLength)
                Compress(isLast: false);

            var count = Math.Min(buffer.Length, BlockLength - (_end - _start));
            buffer[..count].CopyTo(_content.AsSpan(_end));
            _end += count;
            buffer = buffer[count..];
        }
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Does nothing: how the content is cut into blocks may not depend on when somebody flushes.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }

    private void Compress(bool isLast)
    {
        _repeats.Clear();
        for (var at = 0; at < _start; at++)
            _repeats.Remember(at, _end);

        var found = _repeats.Find(_start, _end);
        for (var at = _start; at < _end;)
        {
            _repeats.Remember(at, _end);
            var next = found.Length < LongEnough ? _repeats.Find(at + 1, _end) : default;

            // A longer repeat that begins one byte later is worth one byte as it is.
            if (found.Length == 0 || next.Length > found.Length)
            {
                _block.AddLiteral(_content[at++]);
                found = next;
                continue;
            }

            _block.AddRepeat(found.Length, found.Distance);
            for (var end = at + found.Length; ++at < end;)
                _repeats.Remember(at, _end);
            found = _repeats.Find(at, _end);
        }

        _block.Write(_bits, isLast);

        var kept = Math.Min(_end, RepeatFinder.Window);
        _content.AsSpan(_end - kept, kept).CopyTo(_content);
        (_start, _end) = (kept, kept);
    }
}
