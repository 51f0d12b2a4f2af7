using System.Collections.Concurrent;
using Shunt.Edge.Control;
using Shunt.Edge.State;
using Shunt.Edge.Supervision;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Fleet;

/// <summary>Does what nobody commands: takes up what runs already, starts again what ended by itself, ends what was retained long enough.</summary>
internal sealed class Caretaker : IDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ProbePause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(1);

    private readonly EdgeState _state;
    private readonly IChildren _children;
    private readonly Instances _instances;
    private readonly Prober _prober;
    private readonly TimeProvider _clock;
    private readonly EdgeLog _log;
    private readonly Grace _grace;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _ending;
    private readonly ConcurrentDictionary<ProcessId, Backoff> _backoffs = new();

    public Caretaker(EdgeState state, IChildren children, Instances instances, Prober prober, Grace grace, TimeProvider clock, EdgeLog log)
    {
        _grace = grace;
        _ending = _end.Token;
        _state = state;
        _children = children;
        _instances = instances;
        _prober = prober;
        _clock = clock;
        _log = log;
    }

    /// <summary>Compares the snapshot with the processes there are: keeps, adopts, ends; what should live and does not is started after.</summary>
    /// <param name="cancellation">Ends the comparison.</param>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        var children = await _children.ListAsync(cancellation).ConfigureAwait(false);
        var known = children.ToDictionary(child => child.Nonce, StringComparer.Ordinal);
        foreach (var record in _state.Snapshot.Instances.Where(record => !known.ContainsKey(record.Nonce)))
        {
            if (record.Process is not { } process || !process.IsAlive())
                continue;

            await _children.AdoptAsync(record.Nonce, process, record.Spec.StopLimit, record.Spec.Container?.Engine, cancellation).ConfigureAwait(false);
            known[record.Nonce] = new Child(record.Nonce, process, HasEnded: false, ExitCode: null);
            _log.Write($"adopted '{record.Place}' (pid {process.Pid}, port {record.Port}).");
        }

        await _state.ObserveAsync(snapshot => snapshot.Instances.Aggregate(
            snapshot with { Instances = [] }, (next, record) => next.With(AsFound(record, known.GetValueOrDefault(record.Nonce))))).ConfigureAwait(false);
        foreach (var stray in children.Where(child => _state.Snapshot.FindByNonce(child.Nonce) is null))
            Run(_children.StopAsync(stray.Nonce, CancellationToken.None));
    }

    /// <summary>Starts what should live, ends what was being ended, and then takes care until it is disposed of.</summary>
    public void Start()
    {
        foreach (var record in _state.Snapshot.Instances)
        {
            if (record.State == InstanceState.Stopping)
                Run(_instances.StopAsync(record, CancellationToken.None));
            else if (record is { State: InstanceState.Exited, ShouldLive: true })
                Run(RestartAsync(record.Place, TimeSpan.Zero));
            else if (record is { State: InstanceState.Starting, HasBeenHealthy: true })
                Run(ProbeUntilHealthyAsync(record.Place));
        }

        Run(WatchEndsAsync());
        Run(SweepAsync());
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    /// <summary>What a record becomes in view of its process.</summary>
    /// <param name="record">The instance as it was last written.</param>
    /// <param name="child">Its process; null when there is none.</param>
    internal static InstanceRecord AsFound(InstanceRecord record, Child? child)
    {
        if (child is { HasEnded: false })
            return record with { Process = child.Process };

        return record with
        {
            Process = null,
            ExitCode = child?.ExitCode ?? record.ExitCode,
            State = record.State == InstanceState.Stopping ? InstanceState.Stopping : InstanceState.Exited,
        };
    }

    private async Task WatchEndsAsync()
    {
        await foreach (var child in _children.Ended.ReadAllAsync(_ending).ConfigureAwait(false))
        {
            await _state.ObserveAsync(snapshot => snapshot.FindByNonce(child.Nonce) is { } record ? snapshot.With(AsFound(record, child)) : snapshot)
                .ConfigureAwait(false);
            if (_state.Snapshot.FindByNonce(child.Nonce) is not { } ended)
                continue;

            _log.Write($"lost '{ended.Place}' (pid {child.Process.Pid}, exit code {child.ExitCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}).");
            if (ended.State == InstanceState.Stopping)
                continue;

            await _children.ForgetAsync(child.Nonce, _ending).ConfigureAwait(false);
            if (ended.ShouldLive)
                Run(RestartAsync(ended.Place, _backoffs.GetOrAdd(ended.Place, _ => new Backoff(FirstPause, LongestPause, Calm, _clock)).Ended()));
        }
    }

    private async Task RestartAsync(ProcessId place, TimeSpan pause)
    {
        await Task.Delay(pause, _clock, _ending).ConfigureAwait(false);
        _backoffs.GetOrAdd(place, _ => new Backoff(FirstPause, LongestPause, Calm, _clock)).Started();
        await _instances.RestartAsync(place).ConfigureAwait(false);
        if (_state.Snapshot.Find(place) is { State: InstanceState.Exited, ShouldLive: true })
            await RestartAsync(place, _backoffs[place].Ended()).ConfigureAwait(false);
        else
            await ProbeUntilHealthyAsync(place).ConfigureAwait(false);
    }

    // Nobody else asks a process that was started again, and the alias prefers those that have answered.
    private async Task ProbeUntilHealthyAsync(ProcessId place)
    {
        while (_state.Snapshot.Find(place) is { State: InstanceState.Starting, HasBeenHealthy: true } record)
        {
            var health = await _prober.ProbeAsync(record, _ending).ConfigureAwait(false);
            if (health.State == HealthState.Healthy)
                return;

            await Task.Delay(ProbePause, _clock, _ending).ConfigureAwait(false);
        }
    }

    // The deadline is compared with the wall clock each time, so that a laptop that slept ends on time what outstayed its window.
    private async Task SweepAsync()
    {
        using var timer = new PeriodicTimer(SweepInterval, _clock);
        do
        {
            _state.Trim(_clock);
            var expired = _state.Snapshot.Instances.Where(record => record.RetainedUntil <= _clock.GetUtcNow() && record.State != InstanceState.Stopping);
            foreach (var id in expired.Select(record => record.Id).Distinct())
                Run(_instances.ExpireAsync(id));
            if (_grace.IsOver && await _state.TryEndAsync().ConfigureAwait(false))
                await _children.EndEdgeAsync(_ending).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(_ending).ConfigureAwait(false));
    }

    // Background work that fails must not go unseen.
    private void Run(Task work) => _ = work.ContinueWith(
        (ended, _) => _log.Write($"could not take care: {ended.Exception!.InnerException}"), null, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
