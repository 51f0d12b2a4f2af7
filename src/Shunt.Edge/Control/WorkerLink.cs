namespace Shunt.Edge.Control;

/// <summary>The supervisor's end of the line to one worker: does what it asks, and tells it which processes ended while it is its turn.</summary>
internal sealed class WorkerLink
{
    private readonly ControlLine _line;
    private readonly IChildren _children;
    private readonly EdgeLog _log;
    private readonly TaskCompletionSource _ready = New();
    private readonly TaskCompletionSource _turn = New();
    private readonly TaskCompletionSource _retired = New();
    private TaskCompletionSource _heard = New();

    public WorkerLink(ControlLine line, IChildren children, EdgeLog log)
    {
        _line = line;
        _children = children;
        _log = log;
    }

    /// <value>Ends when the worker is ready to serve.</value>
    public Task Ready => _ready.Task;

    /// <value>Ends when the worker has let go of the sockets and the snapshot.</value>
    public Task Retired => _retired.Task;

    /// <summary>Lets the worker serve, now or as soon as it is ready.</summary>
    public void GiveTurn() => _turn.TrySetResult();

    /// <summary>Asks the worker whether it lives.</summary>
    /// <param name="cancellation">Ends the wait for its answer.</param>
    /// <exception cref="IOException">It is gone.</exception>
    public async Task AskAliveAsync(CancellationToken cancellation)
    {
        var heard = Volatile.Read(ref _heard);
        if (heard.Task.IsCompleted)
            Volatile.Write(ref _heard, heard = New());
        await _line.WriteAsync(new ControlMessage { Verb = ControlVerb.Alive }, cancellation).ConfigureAwait(false);
        await heard.Task.WaitAsync(cancellation).ConfigureAwait(false);
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
            {
                if (message.Verb == ControlVerb.Alive)
                    Volatile.Read(ref _heard).TrySetResult();
                else
                    _ = ReplyAsync(message, cancellation);
            }
        }
        finally
        {
            await gone.CancelAsync().ConfigureAwait(false);
            await news.ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task TellAsync(CancellationToken cancellation)
    {
        try
        {
            await _turn.Task.WaitAsync(cancellation).ConfigureAwait(false);
            while (await HasNewsAsync(cancellation).ConfigureAwait(false))
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

    private async Task<bool> HasNewsAsync(CancellationToken cancellation)
    {
        var news = _children.Ended.WaitToReadAsync(cancellation).AsTask();
        return await Task.WhenAny(_retired.Task, news).ConfigureAwait(false) == news && await news.ConfigureAwait(false);
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

                // Its successor has asked what runs, or is about to: nobody would know of another.
                ControlVerb.Start when _retired.Task.IsCompleted => new ControlMessage { Failure = "Another worker serves now." },
                ControlVerb.Start => new ControlMessage
                {
                    Children = [await _children.StartAsync(message.Nonce!, message.Start!, message.StopLimit, cancellation).ConfigureAwait(false)],
                },
                ControlVerb.Adopt => await Done(_children.AdoptAsync(message.Nonce!, message.Process!, message.StopLimit, message.Engine, cancellation)).ConfigureAwait(false),
                ControlVerb.Stop => await Done(_children.StopAsync(message.Nonce!, cancellation)).ConfigureAwait(false),
                ControlVerb.Forget => await Done(_children.ForgetAsync(message.Nonce!, cancellation)).ConfigureAwait(false),
                ControlVerb.EndEdge => await Done(_children.EndEdgeAsync(cancellation)).ConfigureAwait(false),
                ControlVerb.Upgrade => await Done(_children.UpgradeAsync(message.Folder!, cancellation)).ConfigureAwait(false),
                ControlVerb.Turn => await Done(WaitTurnAsync(cancellation)).ConfigureAwait(false),
                ControlVerb.Retire => Retire(),
                _ => new ControlMessage { Failure = $"'{message.Verb}' is not known." },
            };
        }
        catch (IOException exception)
        {
            return new ControlMessage { Failure = exception.Message };
        }
    }

    private Task WaitTurnAsync(CancellationToken cancellation)
    {
        _ready.TrySetResult();
        return _turn.Task.WaitAsync(cancellation);
    }

    private ControlMessage Retire()
    {
        _retired.TrySetResult();
        return new ControlMessage();
    }

    private static async Task<ControlMessage> Done(Task task)
    {
        await task.ConfigureAwait(false);
        return new ControlMessage();
    }
}
