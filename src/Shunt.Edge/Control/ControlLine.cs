using System.Text;
using System.Text.Json;

namespace Shunt.Edge.Control;

/// <summary>Reads and writes messages on a connected stream, a line each.</summary>
internal sealed class ControlLine : IDisposable
{
    private readonly StreamReader _reader;
    private readonly Stream _stream;
    private readonly SemaphoreSlim _writing = new(1, 1);

    public ControlLine(Stream stream)
    {
        _stream = stream;
        _reader = new StreamReader(stream, Encoding.UTF8);
    }

    /// <summary>The next message; null when the other side is gone.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ControlMessage?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            var line = await _reader.ReadLineAsync(cancellation).ConfigureAwait(false);
            return line is null ? null : JsonSerializer.Deserialize(line, ControlJson.Default.ControlMessage);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            // A killed process may leave half a line.
            return null;
        }
    }

    /// <summary>Sends a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">The other side is gone.</exception>
    public async Task WriteAsync(ControlMessage message, CancellationToken cancellation)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(message, ControlJson.Default.ControlMessage), (byte)'\n'];
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _stream.WriteAsync(line, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
        _writing.Dispose();
    }
}
