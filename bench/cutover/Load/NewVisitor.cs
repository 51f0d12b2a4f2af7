namespace Bench.Cutover.Load;

/// <summary>Opens a connection for each request.</summary>
/// <param name="port">The port.</param>
sealed class NewVisitor(int port) : IVisitor
{
    private static readonly byte[] Question = Answers.Request("GET /", "Connection: close\r\n");

    /// <inheritdoc />
    public Kind Kind => Kind.New;

    /// <inheritdoc />
    public async Task<int> AskAsync(CancellationToken late)
    {
        using var wire = await HttpWire.ConnectAsync(port, late);
        await wire.SendAsync(Question, late);
        return (await Answers.ReadAsync(wire, late)).Generation;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Each connection has been closed.
    }
}
