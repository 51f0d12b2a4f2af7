namespace Shunt.Edge.Control;

/// <summary>The supervisor's end of the line to one worker: does what it asks, and tells it which processes ended.</summary>
internal sealed class WorkerLink
{
    private readonly ControlLine _line;
    private readonly IChildren _children;
    private readonly EdgeLog _log;

    public WorkerLink(ControlLine line, IChildren children, EdgeLog log)
    {
        _line = line;
        _children = children;
        _log = log;
    }

    /// <summary>Serves the worker until it is gone.</summary>
    /// <param name="cancellation">Ends the service.</param>
    public async Task ServeAsync(CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var news = TellAsync(gone.Token);
        try
        {
            // Each on its own: a stop takes as long as its process, and must not hold up a start.
            while (await _line.ReadAsync(cancellation).ConfigureAwait(false) is { } message)
                _ = ReplyAsync(message, cancellation);
        }
        finally
        {
            await gone.CancelAsync().ConfigureAwait(false);
            await news.ConfigureAwait(false);
        }
    }

    private async Task TellAsync(CancellationToken cancellation)
    {
        try
        {
            while (await _children.Ended.WaitToReadAsync(cancellation).ConfigureAwait(false))
            {
                while (_children.Ended.TryRead(out var child))
                    await _line.WriteAsync(new ControlMessage { Children = [child] }, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            _log.Write("no longer tells its worker which processes ended; the next worker asks.");
        }
    }

    private async Task ReplyAsync(ControlMessage message, CancellationToken cancellation)
    {
        try
        {
            var reply = await DoAsync(message, cancellation).ConfigureAwait(false);
            await _line.WriteAsync(reply with { Number = message.Number }, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            _log.Write($"{message.Verb} was not answered: {exception.Message}");
        }
    }

    private async Task<ControlMessage> DoAsync(ControlMessage message, CancellationToken cancellation)
    {
        try
        {
            return message.Verb switch
            {
                ControlVerb.List => new ControlMessage { Children = await _children.ListAsync(cancellation).ConfigureAwait(false) },
                ControlVerb.Start => new ControlMessage
                {
                    Children = [await _children.StartAsync(message.Nonce!, message.Start!, message.StopLimit, cancellation).ConfigureAwait(false)],
                },
                ControlVerb.Adopt => await Done(_children.AdoptAsync(message.Nonce!, message.Process!, message.StopLimit, cancellation)).ConfigureAwait(false),
                ControlVerb.Stop => await Done(_children.StopAsync(message.Nonce!, cancellation)).ConfigureAwait(false),
                ControlVerb.Forget => await Done(_children.ForgetAsync(message.Nonce!, cancellation)).ConfigureAwait(false),
                ControlVerb.EndEdge => await Done(_children.EndEdgeAsync(cancellation)).ConfigureAwait(false),
                _ => new ControlMessage { Failure = $"'{message.Verb}' is not known." },
            };
        }
        catch (IOException exception)
        {
            return new ControlMessage { Failure = exception.Message };
        }
    }

    private static async Task<ControlMessage> Done(Task task)
    {
        await task.ConfigureAwait(false);
        return new ControlMessage();
    }
}
