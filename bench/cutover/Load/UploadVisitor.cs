namespace Bench.Cutover.Load;

/// <summary>Sends a body that takes its time.</summary>
/// <param name="port">The port.</param>
sealed class UploadVisitor(int port) : IVisitor
{
    private const int Parts = 16;
    private const int PartBytes = 4096;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly byte[] Question = Answers.Request("POST /upload", $"Content-Length: {Parts * PartBytes}\r\n");
    private static readonly byte[] Part = new byte[PartBytes];

    /// <inheritdoc />
    public Kind Kind => Kind.Upload;

    /// <inheritdoc />
    public async Task<int> AskAsync(CancellationToken late)
    {
        using var wire = await HttpWire.ConnectAsync(port, late);
        await wire.SendAsync(Question, late);
        for (var part = 0; part < Parts; part++)
        {
            await Task.Delay(Pause, TimeProvider.System, late);
            await wire.SendAsync(Part, late);
        }

        return (await Answers.ReadAsync(wire, late)).Generation;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Each connection has been closed.
    }
}
