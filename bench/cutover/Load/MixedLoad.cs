using System.Net.Sockets;
using System.Net.WebSockets;

namespace Bench.Cutover.Load;

/// <summary>
/// Clients of every kind, each asking again a moment after it was answered: 16 on connections that stay, 4 on new ones, and two each
/// that upload, stream and talk. Between requests they leave the machine to what is measured.
/// </summary>
sealed class MixedLoad : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task<List<Ask>>[] _clients;
    private readonly int _seed;
    private int _live;

    private MixedLoad(int port, int seed)
    {
        _seed = seed;
        IVisitor[] visitors =
        [
            .. Enumerable.Range(0, 16).Select(_ => new KeptVisitor(port)),
            .. Enumerable.Range(0, 4).Select(_ => new NewVisitor(port)),
            .. Enumerable.Range(0, 2).Select(_ => new UploadVisitor(port)),
            .. Enumerable.Range(0, 2).Select(_ => new StreamVisitor(port)),
            .. Enumerable.Range(0, 2).Select(_ => new SocketVisitor(port)),
        ];
        _clients = [.. visitors.Select((visitor, index) => Task.Run(() => AskOnAsync(visitor, index)))];
    }

    /// <value>The version that serves: one that answers with an older one was sent to where nobody should be sent any more.</value>
    public int Live
    {
        get => Volatile.Read(ref _live);
        set => Volatile.Write(ref _live, value);
    }

    /// <summary>Begins; returns when every client is at work.</summary>
    /// <param name="port">Who is asked: a port of 127.0.0.1.</param>
    /// <param name="live">The version that serves.</param>
    /// <param name="seed">What the pauses between requests are drawn from.</param>
    public static async Task<MixedLoad> StartAsync(int port, int live, int seed)
    {
        var load = new MixedLoad(port, seed) { Live = live };
        await Task.Delay(WarmUp, TimeProvider.System);
        return load;
    }

    /// <summary>Ends; what was asked is waited for.</summary>
    /// <returns>Everything that was asked.</returns>
    public async Task<IReadOnlyList<Ask>> StopAsync()
    {
        await _stop.CancelAsync();
        return [.. (await Task.WhenAll(_clients)).SelectMany(asks => asks)];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task<List<Ask>> AskOnAsync(IVisitor visitor, int index)
    {
        var dice = new Dice(_seed ^ index);
        var asks = new List<Ask>();
        using (visitor)
        {
            while (!_stop.IsCancellationRequested)
            {
                // Whoever was refused does not ask again at once.
                var burst = dice.Next(1, 8);
                do
                    asks.Add(await AskAsync(visitor));
                while (--burst > 0 && asks[^1].IsAnswered);
                await dice.WaitAsync(2, 20);
            }
        }

        return asks;
    }

    private async Task<Ask> AskAsync(IVisitor visitor)
    {
        var live = Live;
        var begun = TimeProvider.System.GetTimestamp();
        var (generation, failure) = (0, default(string));
        using var late = new CancellationTokenSource(Limit, TimeProvider.System);
        try
        {
            generation = await visitor.AskAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            failure = $"no answer within {Limit.TotalSeconds:0} s";
        }
        catch (Exception exception) when (exception is IOException or SocketException or WebSocketException)
        {
            failure = exception is SocketException { SocketErrorCode: SocketError.ConnectionRefused } ? Ask.Refused : exception.Message;
        }

        return new Ask(visitor.Kind, begun, TimeProvider.System.GetTimestamp(), live, generation, failure);
    }
}
