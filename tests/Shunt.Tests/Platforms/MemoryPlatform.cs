using Shunt.Doctor;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Tests.Images;

namespace Shunt.Tests.Platforms;

/// <summary>
/// A platform in memory. It keeps every changing call in order, ends retained instances when their window is over, and can
/// be made to die with any call, as the process that called would.
/// </summary>
internal sealed class MemoryPlatform(TimeProvider time, MemoryImages images) : IPlatform
{
    private readonly Dictionary<string, Behaviour> _behaviours = [];
    private readonly Dictionary<InstanceId, Running> _instances = [];
    private readonly Dictionary<(string Target, string Component), IReadOnlyList<Weight>> _aliases = [];
    private readonly Dictionary<string, int> _epochs = [];
    private readonly List<string> _changes = [];
    private (IReadOnlyList<Weight> Before, InstanceId Of, DateTimeOffset Moved, bool IsTakenBack)? _watched;

    public string Name => "memory";

    /// <value>The changing calls so far, such as <c>route app.stage 222222222222=100</c>.</value>
    public IReadOnlyList<string> Changes => _changes;

    /// <value>The instances that run now, by name.</value>
    public IReadOnlyList<string> Runs => [.. Alive().Select(instance => instance.Id.ToString()).Order(StringComparer.Ordinal)];

    /// <value>Says of a changing call whether the caller dies before it takes effect.</value>
    public Func<string, bool>? DiesBefore { get; set; }

    /// <value>Says of a changing call whether the caller dies once it took effect.</value>
    public Func<string, bool>? DiesAfter { get; set; }

    /// <value>How long it watches a watched move by itself, as CloudFormation does; 0 for not at all.</value>
    public TimeSpan WatchesFor { get; set; }

    /// <value>After how long it takes a watched move back; null for never.</value>
    public TimeSpan? TakesBackAfter { get; set; }

    /// <value>Whether it does not run, as an edge that was killed; what it left runs on. Preparing brings it back.</value>
    public bool IsGone { get; set; }

    /// <summary>Says how a version behaves from its next start on; without, it is well.</summary>
    public void Behaves(string suffix, Behaviour behaviour)
    {
        _behaviours[suffix] = behaviour;
        foreach (var id in _instances.Keys.Where(id => id.Suffix == suffix).ToList())
            _instances[id] = _instances[id] with { Behaviour = behaviour };
    }

    /// <summary>An instance ends by itself, and stays ended.</summary>
    public void Kill(InstanceId id) => _instances[id] = _instances[id] with { HasEnded = true };

    /// <summary>Everything is gone, as after the platform's state was deleted.</summary>
    public void Forget()
    {
        _instances.Clear();
        _aliases.Clear();
    }

    /// <summary>No release was ever seen, as after the platform's memory of them was deleted.</summary>
    public void ForgetEpochs() => _epochs.Clear();

    public Task PrepareAsync(CancellationToken cancellation)
    {
        IsGone = false;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Finding>> ExamineAsync(string target, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Finding>>([Finding.Ok("memory", "in order")]);

    public RouteAddress Address(string component, string target, string? suffix) =>
        new(new Uri($"http://{(suffix is null ? RouteName.Alias(component, target) : RouteName.Suffixed(component, suffix, target))}"), null);

    public Task<PlatformState> ObserveAsync(string target, CancellationToken cancellation)
    {
        EndRetained();
        if (IsGone)
            return Task.FromResult(new PlatformState([], new Dictionary<string, IReadOnlyList<Weight>>()) { IsGone = true });

        var instances = _instances.Values.Where(instance => instance.Id.Target == target).Select(Observe).ToList();
        var watches = Watches(target);
        var aliases = _aliases.Where(alias => alias.Key.Target == target).ToDictionary(alias => alias.Key.Component, alias => alias.Value);
        return Task.FromResult(new PlatformState(instances, aliases) { Epoch = _epochs.GetValueOrDefault(target), Watches = watches });
    }

    private Dictionary<string, PlatformWatch> Watches(string target)
    {
        if (_watched is not { } watched)
            return [];

        var age = time.GetUtcNow() - watched.Moved;
        if (age >= TakesBackAfter && !watched.IsTakenBack && age < WatchesFor)
        {
            _aliases[(target, "app")] = watched.Before;
            _watched = watched = watched with { IsTakenBack = true };
        }

        return new() { ["app"] = watched.IsTakenBack ? new PlatformWatch(IsUnderWay: false, "alarm 'app-latency' was raised", watched.Of) : new PlatformWatch(age < WatchesFor, TakenBack: null, watched.Of) };
    }

    public Task FenceAsync(string target, int epoch, CancellationToken cancellation)
    {
        if (_epochs.GetValueOrDefault(target) > epoch)
            return Task.FromException(new StaleEpochException(target, epoch, _epochs[target]));

        _epochs[target] = epoch;
        return Task.CompletedTask;
    }

    public Task StartAsync(InstanceRequest request, int epoch, CancellationToken cancellation) => Change(
        $"start {request.Id}{(request.Processes > 1 ? $" x{request.Processes}" : "")}", request.Target, epoch, () =>
        {
            if (images.HasLost(request.Version.Digest))
                throw new RefusedException($"Image '{request.Version.Digest}' is missing.");
            if (Find(request.Id) is { } present && present.Digest != request.Version.Digest)
                throw new RefusedException($"'{request.Id}' runs image {present.Digest}.");
            if (Find(request.Id) is null)
                _instances[request.Id] = new Running(request.Id, request.Version.Commit, request.Version.Digest, time.GetUtcNow(), BehaviourOf(request.Id));
            _instances[request.Id] = _instances[request.Id] with { Processes = Math.Max(_instances[request.Id].Processes, request.Processes) };
            MostProcesses = Math.Max(MostProcesses, Alive().Sum(instance => instance.Processes));
        });

    public Task<InstanceHealth> ProbeAsync(InstanceId instance, CancellationToken cancellation) => Task.FromResult(
        IsGone ? new InstanceHealth(HealthState.Lost, "no platform runs") : Find(instance) is { } running ? running.Behaviour.Health(Age(running)) : new InstanceHealth(HealthState.Lost, "it does not run"));

    public Task RouteAsync(string target, string component, IReadOnlyList<Weight> weights, TimeSpan watch, int epoch, CancellationToken cancellation) => Change(
        $"route {component}.{target} {string.Join(' ', weights.Select(weight => $"{weight.Instance.Suffix}={weight.Percent}"))}", target, epoch, () =>
        {
            foreach (var weight in weights)
                Require(weight.Instance);

            // As on AWS: what replaces nothing is not watched.
            _watched = watch > TimeSpan.Zero && WatchesFor > TimeSpan.Zero && _aliases.TryGetValue((target, component), out var before) ? (before, weights[0].Instance, time.GetUtcNow(), false) : null;
            _aliases[(target, component)] = weights;
        });

    public Task HoldAsync(string target, string component, int epoch, CancellationToken cancellation) =>
        Change($"hold {component}.{target}", target, epoch, () => _aliases[(target, component)] = []);

    public async Task<int> DrainAsync(InstanceId instance, TimeSpan limit, CancellationToken cancellation)
    {
        await Change($"drain {instance} {limit}", instance.Target, int.MaxValue, () => { });
        return Find(instance)?.Behaviour.Stuck ?? 0;
    }

    /// <value>The most processes that ran at once.</value>
    public int MostProcesses { get; private set; }

    public async Task<int> ShrinkAsync(InstanceId instance, int processes, TimeSpan drain, int epoch, CancellationToken cancellation)
    {
        await Change($"shrink {instance} to {processes}", instance.Target, epoch, () =>
        {
            if (_instances.TryGetValue(instance, out var running))
                _instances[instance] = running with { Processes = Math.Min(running.Processes, processes) };
        });
        return Find(instance)?.Behaviour.Stuck ?? 0;
    }

    public Task RetainAsync(InstanceId instance, TimeSpan? window, int epoch, CancellationToken cancellation) => Change(
        $"retain {instance} {window?.ToString() ?? "for good"}", instance.Target, epoch, () =>
        {
            Require(instance);
            _instances[instance] = _instances[instance] with { RetainedUntil = time.GetUtcNow() + window };
        });

    public Task TerminateAsync(InstanceId instance, int epoch, CancellationToken cancellation) => Change(
        $"end {instance}", instance.Target, epoch, () =>
        {
            if (_aliases.Values.Any(weights => weights.Any(weight => weight.Instance == instance)))
                throw new RefusedException($"An alias leads to '{instance}'.");
            _instances.Remove(instance);
        });

    public Task TeardownAsync(string target, int epoch, CancellationToken cancellation) => Change($"tear down {target}", target, epoch, () =>
    {
        foreach (var alias in _aliases.Keys.Where(alias => alias.Target == target).ToList())
            _aliases.Remove(alias);
        foreach (var id in _instances.Keys.Where(id => id.Target == target).ToList())
            _instances.Remove(id);
    });

    public Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        EndRetained();
        var host = address.Url.Host;
        var running = Alive().FirstOrDefault(instance => RouteName.Suffixed(instance.Id.Component, instance.Id.Suffix, instance.Id.Target) == host);
        if (running is null && _aliases.FirstOrDefault(alias => RouteName.Alias(alias.Key.Component, alias.Key.Target) == host) is { Value: { Count: > 0 } weights })
            running = Find(weights.MaxBy(weight => weight.Percent)!.Instance);

        return Task.FromResult(running?.Behaviour is not { Status: { } status } behaviour
            ? new Answer(null, null, "", "connection refused")
            : new Answer(status, behaviour.Suffix ?? running.Id.Suffix, behaviour.VersionBody ?? $$"""{"component":"{{running.Id.Component}}","version":"{{running.Commit}}"}""", ""));
    }

    public Task<InstanceLog> LogAsync(InstanceId instance, int count, CancellationToken cancellation) =>
        Task.FromResult(new InstanceLog($"logs/{instance}.log", [.. BehaviourOf(instance).Log.TakeLast(count)]));

    private Behaviour BehaviourOf(InstanceId id) => _behaviours.GetValueOrDefault(id.Suffix, Behaviour.Well);

    private TimeSpan Age(Running running) => time.GetUtcNow() - running.Since;

    private Running? Find(InstanceId id)
    {
        EndRetained();
        return _instances.GetValueOrDefault(id) is { HasEnded: false } running ? running : null;
    }

    private IEnumerable<Running> Alive()
    {
        EndRetained();
        return _instances.Values.Where(instance => !instance.HasEnded);
    }

    private void EndRetained()
    {
        foreach (var instance in _instances.Values.Where(instance => instance.RetainedUntil <= time.GetUtcNow()).ToList())
            _instances.Remove(instance.Id);
    }

    private void Require(InstanceId id)
    {
        if (Find(id) is null)
            throw new RefusedException($"'{id}' does not run.");
    }

    private Task Change(string call, string target, int epoch, Action change)
    {
        if (DiesBefore?.Invoke(call) == true)
            return Task.FromException(new DiedException(call));
        if (_epochs.GetValueOrDefault(target) > epoch)
            return Task.FromException(new StaleEpochException(target, epoch, _epochs[target]));

        _epochs[target] = epoch == int.MaxValue ? _epochs.GetValueOrDefault(target) : epoch;
        _changes.Add(call);
        change();
        return DiesAfter?.Invoke(call) == true ? Task.FromException(new DiedException(call)) : Task.CompletedTask;
    }

    private ObservedInstance Observe(Running running)
    {
        var (requests, failures) = running.Behaviour.Traffic(Age(running));
        return new ObservedInstance
        {
            Id = running.Id,
            Commit = running.Commit,
            Digest = running.Digest,
            Processes = running.Processes,
            IsRunning = !running.HasEnded,
            Since = running.Since,
            RetainedUntil = running.RetainedUntil,
            Requests = requests,
            Failures = failures,
        };
    }

    private sealed record Running(InstanceId Id, string Commit, string Digest, DateTimeOffset Since, Behaviour Behaviour)
    {
        public int Processes { get; init; } = 1;

        public DateTimeOffset? RetainedUntil { get; init; }

        public bool HasEnded { get; init; }
    }
}
