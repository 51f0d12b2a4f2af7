using System.Globalization;
using Bench.Cutover.Service;

namespace Bench.Cutover.Load;

/// <summary>Takes an answer that comes in parts, all of which must be there and of one version.</summary>
/// <param name="port">The port.</param>
sealed class StreamVisitor(int port) : IVisitor
{
    private static readonly byte[] Question = Answers.Request("GET /stream");

    /// <inheritdoc />
    public Kind Kind => Kind.Stream;

    /// <inheritdoc />
    public async Task<int> AskAsync(CancellationToken late)
    {
        using var wire = await HttpWire.ConnectAsync(port, late);
        await wire.SendAsync(Question, late);
        await Answers.HeadAsync(wire, "200", late);
        var text = "";
        while (await wire.ReadLineAsync(late) is var size && size != "0")
        {
            text += await wire.ReadTextAsync(int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture), late);
            await wire.ReadLineAsync(late);
        }

        var one = text[..(text.Length / ServiceConnection.StreamParts)];
        return text == string.Concat(Enumerable.Repeat(one, ServiceConnection.StreamParts)) ? Answers.Version(one) : throw new IOException("a stream that is not whole");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Each connection has been closed.
    }
}
