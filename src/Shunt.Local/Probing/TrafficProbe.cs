using System.Collections.Concurrent;
using Shunt.Certificates;
using Shunt.Routes;
using Shunt.Targets;
using Shunt.Verdicts;

namespace Shunt.Local.Probing;

/// <summary>
/// Clients of one alias, one of each kind that the component offers: some sixty requests a second in all, which a version that can take
/// traffic at all does not notice.
/// </summary>
public sealed class TrafficProbe : ITrafficProbe
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);

    // Longer than the slowest request of the probe takes.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(600);

    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ConcurrentQueue<ProbedRequest> _requests = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly List<ProbeClient> _clients;
    private readonly Task _asking;

    /// <summary>Starts asking.</summary>
    /// <param name="alias">The route.</param>
    /// <param name="component">Where it is asked.</param>
    /// <param name="time">The clock.</param>
    public TrafficProbe(RouteAddress alias, ComponentSettings component, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(time);

        _time = time;
        _start = time.GetTimestamp();
        _clients = [.. Offers(component).Select(offer => new ProbeClient(offer.Kind, alias, offer.Path, time))];
        _asking = Task.WhenAll(_clients.Select(client => Task.Run(() => AskAsync(client))));
    }

    /// <inheritdoc />
    public TimeSpan Elapsed => _time.GetElapsedTime(_start);

    /// <inheritdoc />
    public Tally Seen(string suffix)
    {
        var answered = _requests.Where(request => request.Version == suffix).ToList();
        return new Tally(answered.Count, answered.Count(request => request.Failure is not null));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ProbedRequest>> StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _ending.CancelAfter(Patience);
        await _asking.ConfigureAwait(false);
        return [.. _requests];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        foreach (var client in _clients)
            client.Dispose();
        _stopping.Dispose();
        _ending.Dispose();
    }

    private static IEnumerable<(ProbeKind Kind, string Path)> Offers(ComponentSettings component)
    {
        foreach (var kind in (ProbeKind[])[ProbeKind.New, ProbeKind.Kept, ProbeKind.Upload])
            yield return (kind, component.HealthPath);

        if (component.StreamPath is { } stream)
            yield return (ProbeKind.Stream, stream);

        if (component.WebSocketPath is { } socket)
            yield return (ProbeKind.WebSocket, socket);
    }

    private async Task AskAsync(ProbeClient client)
    {
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                var begun = Elapsed;
                var (version, failure) = await client.AskAsync(_ending.Token).ConfigureAwait(false);
                _requests.Enqueue(new ProbedRequest(client.Kind, begun, Elapsed, version, failure));
                await Task.Delay(Pace, _time, _stopping.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped between two requests, or in the midst of one that took too long to be waited for.
        }
    }
}
