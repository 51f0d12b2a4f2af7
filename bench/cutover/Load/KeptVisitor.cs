namespace Bench.Cutover.Load;

/// <summary>Asks on one connection. It notices before it asks that the other side has ended it, as clients do, and opens another.</summary>
/// <param name="port">The port.</param>
sealed class KeptVisitor(int port) : IVisitor
{
    private static readonly byte[] Question = Answers.Request("GET /");
    private HttpWire? _wire;

    /// <inheritdoc />
    public Kind Kind => Kind.Kept;

    /// <inheritdoc />
    public async Task<int> AskAsync(CancellationToken late)
    {
        if (_wire is { HasEnded: true })
            Dispose();
        var isWhole = false;
        try
        {
            _wire ??= await HttpWire.ConnectAsync(port, late);
            await _wire.SendAsync(Question, late);
            (var generation, isWhole) = await Answers.ReadAsync(_wire, late);
            return generation;
        }
        finally
        {
            if (!isWhole)
                Dispose();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _wire?.Dispose();
        _wire = null;
    }
}
