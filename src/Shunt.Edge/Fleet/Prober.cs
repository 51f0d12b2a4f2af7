using System.Globalization;
using System.Net;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Shunt.Platforms;

namespace Shunt.Edge.Fleet;

/// <summary>Asks an instance whether it can serve, and makes sure that it is the instance which answers.</summary>
internal sealed class Prober : IDisposable
{
    private const string NonceHeader = "Shunt-Instance";
    private const int LongestBody = 64 * 1024;
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(2);

    private readonly EdgeState _state;
    private readonly TimeProvider _clock;
    private readonly SocketsHttpHandler _handler = new() { UseProxy = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero };
    private readonly HttpClient _http;

    public Prober(EdgeState state, TimeProvider clock)
    {
        _state = state;
        _clock = clock;
        _http = new HttpClient(_handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestBody };
    }

    /// <summary>Asks each process of an instance once: it is as healthy as the one that is worst. One that is taken from it does not count.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="cancellation">Ends the questions.</param>
    public async Task<InstanceHealth> ProbeAsync(InstanceId id, CancellationToken cancellation)
    {
        var records = _state.Snapshot.Of(id).ToLookup(record => record.State == InstanceState.Stopping);
        var asked = records.Contains(false) ? records[false] : records[true];
        var found = await Task.WhenAll(asked.Select(record => ProbeAsync(record, cancellation))).ConfigureAwait(false);
        if (found.Length == 0)
            return new InstanceHealth(HealthState.Lost, $"the edge has no instance '{id}'");

        var worst = found.MaxBy(health => health.State)!;
        return found.Length == 1 || worst.State == HealthState.Healthy
            ? worst
            : worst with { Detail = $"process {Array.IndexOf(found, worst) + 1} of {found.Length}: {worst.Detail}" };
    }

    /// <summary>Asks one process once. The first good answer makes a starting one a running one.</summary>
    /// <param name="record">The process.</param>
    /// <param name="cancellation">Ends the question.</param>
    public async Task<InstanceHealth> ProbeAsync(InstanceRecord record, CancellationToken cancellation)
    {
        if (record is not { IsLive: true, Process: { } process })
            return Absent(record);

        var health = await AskAsync(record, process, cancellation).ConfigureAwait(false);
        if (health.State == HealthState.Healthy && record.State == InstanceState.Starting)
            await _state.ObserveAsync(snapshot => Healthy(snapshot, record.Nonce)).ConfigureAwait(false);
        return health;
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private static EdgeSnapshot Healthy(EdgeSnapshot snapshot, string nonce) =>
        snapshot.FindByNonce(nonce) is { State: InstanceState.Starting } record
            ? snapshot.With(record with { State = InstanceState.Running, HasBeenHealthy = true })
            : snapshot;

    private static InstanceHealth Absent(InstanceRecord record) => record switch
    {
        { State: InstanceState.Stopping } => new InstanceHealth(HealthState.Lost, "it is being ended"),
        { State: InstanceState.Starting } => new InstanceHealth(HealthState.NotYet, "its process is about to start"),
        { ShouldLive: true } => new InstanceHealth(HealthState.NotYet, $"{Ending(record)} and will be started again"),
        _ => new InstanceHealth(HealthState.Lost, Ending(record)),
    };

    private static string Ending(InstanceRecord record) =>
        record.ExitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $"it ended with exit code {code}") : "it ended";

    private async Task<InstanceHealth> AskAsync(InstanceRecord record, ProcessMark process, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(AnswerLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{record.Port}{record.Spec.HealthPath}"));
        try
        {
            using var response = await _http.GetAsync(url, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(either.Token).ConfigureAwait(false);

            // Away from the thread that tells of bytes: what follows looks through the process table and writes files.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            if (!Echoes(response, body, record.Nonce) && PortOwner.Find(record.Port) is var owner && owner?.IsInSession(process.Pid) != true)
                return new InstanceHealth(HealthState.Lost, string.Create(CultureInfo.InvariantCulture, $"another process answers on port {record.Port}: {owner?.ToString() ?? "another user's"}"));

            _state.Prove(record.Nonce);
            var state = response.StatusCode == HttpStatusCode.OK ? HealthState.Healthy : HealthState.NotYet;
            return new InstanceHealth(state, string.Create(CultureInfo.InvariantCulture, $"GET {record.Spec.HealthPath} answered {(int)response.StatusCode}"));
        }
        catch (HttpRequestException exception)
        {
            return new InstanceHealth(HealthState.NotYet, string.Create(CultureInfo.InvariantCulture, $"GET {record.Spec.HealthPath} did not answer on 127.0.0.1:{record.Port} ({exception.InnerException?.Message ?? exception.Message})"));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new InstanceHealth(HealthState.NotYet, string.Create(CultureInfo.InvariantCulture, $"GET {record.Spec.HealthPath} did not answer within {AnswerLimit.TotalSeconds:0} s on 127.0.0.1:{record.Port}"));
        }
    }

    private static bool Echoes(HttpResponseMessage response, string body, string nonce) =>
        (response.Headers.TryGetValues(NonceHeader, out var values) && values.Contains(nonce)) || body.Contains(nonce, StringComparison.Ordinal);
}
