using System.Buffers;
using System.Buffers.Binary;

namespace Docker.DotNet;

/// <summary>What a container writes: both of its outputs in one stream, in pieces that say which one they are of.</summary>
public class MultiplexedStream : IDisposable
{
    private const int BufferSize = 80 * 1024;
    private const int HeaderSize = 8;

    private readonly Stream _stream;
    private readonly bool _multiplexed;
    private readonly byte[] _header = new byte[HeaderSize];
    private TargetStream _target;
    private int _remaining;

    /// <summary>Reads a stream, and owns it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="multiplexed">Whether it is in pieces; a container with a terminal has one output alone.</param>
    public MultiplexedStream(Stream stream, bool multiplexed)
    {
        _stream = stream;
        _multiplexed = multiplexed;
    }

    /// <summary>Which of a program's streams it is.</summary>
    public enum TargetStream
    {
        /// <summary>What it reads.</summary>
        StandardIn = 0,

        /// <summary>What it writes.</summary>
        StandardOut = 1,

        /// <summary>What it complains of.</summary>
        StandardError = 2,
    }

    /// <summary>Reads the next bytes of either output.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="offset">From where on.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="EndOfStreamException">The stream broke off within a piece.</exception>
    /// <exception cref="IOException">A piece is of no stream that there is.</exception>
    public async Task<ReadResult> ReadOutputAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (!_multiplexed)
            return new ReadResult { Count = await _stream.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false), Target = TargetStream.StandardOut };

        while (_remaining == 0)
        {
            if (!await ReadHeaderAsync(cancellationToken).ConfigureAwait(false))
                return default;
        }

        var read = await _stream.ReadAsync(buffer.AsMemory(offset, Math.Min(count, _remaining)), cancellationToken).ConfigureAwait(false);
        if (read == 0)
            throw new EndOfStreamException();

        _remaining -= read;
        return new ReadResult { Count = read, Target = _target };
    }

    /// <summary>Reads both outputs to their end.</summary>
    /// <param name="stdin">Where what it read goes.</param>
    /// <param name="stdout">Where what it wrote goes.</param>
    /// <param name="stderr">Where what it complained of goes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">The stream broke off, or is not one of pieces.</exception>
    public async Task CopyOutputToAsync(Stream stdin, Stream stdout, Stream stderr, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stdin);
        ArgumentNullException.ThrowIfNull(stdout);
        ArgumentNullException.ThrowIfNull(stderr);

        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await ReadOutputAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false) is { EOF: false } read)
            {
                var output = read.Target switch { TargetStream.StandardIn => stdin, TargetStream.StandardOut => stdout, _ => stderr };
                await output.WriteAsync(buffer.AsMemory(0, read.Count), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();

    // The stream in the first byte, three that say nothing, then the length.
    private async Task<bool> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        var read = await _stream.ReadAtLeastAsync(_header, HeaderSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read == 0)
            return false;

        if (read < HeaderSize)
            throw new EndOfStreamException();

        _target = (TargetStream)_header[0];
        _remaining = BinaryPrimitives.ReadInt32BigEndian(_header.AsSpan(4));
        return Enum.IsDefined(_target) && _remaining >= 0 ? true : throw new IOException($"A piece of the stream is of no output that there is: {_header[0]}.");
    }

    /// <summary>What was read.</summary>
    public struct ReadResult
    {
        /// <value>How many bytes; 0 at the end.</value>
        public int Count { get; set; }

        /// <value>Of which output.</value>
        public TargetStream Target { get; set; }

        /// <value>Whether the end was reached.</value>
        public bool EOF => Count == 0;
    }
}
