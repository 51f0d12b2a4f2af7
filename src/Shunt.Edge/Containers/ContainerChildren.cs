using System.Collections.Concurrent;
using System.Threading.Channels;
using Shunt.Edge.Control;
using Shunt.Edge.State;
using Shunt.Local.Posix;

namespace Shunt.Edge.Containers;

/// <summary>
/// Instances' processes, those in containers included: the first process of a container is one of this machine, so it is watched, asked
/// and ended like any other. What a container has besides is done here: it is started by its engine, its output is copied to the
/// instance's log, and it is removed when its process has ended.
/// </summary>
internal sealed class ContainerChildren : IChildren, IDisposable
{
    // A log that is not read to its end by then, or an engine that does not answer, must not keep an instance from being started again.
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ResumeLimit = TimeSpan.FromSeconds(5);

    private readonly IChildren _processes;
    private readonly Func<IEnumerable<InstanceRecord>> _records;
    private readonly string _home;
    private readonly TimeProvider _clock;
    private readonly EdgeLog _log;
    private readonly Channel<Child> _ended = Channel.CreateUnbounded<Child>();
    private readonly ConcurrentDictionary<string, ContainerEngine> _engines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (InstanceRecord Record, Task Log)> _containers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _ending;

    /// <summary>Adds containers to processes.</summary>
    /// <param name="processes">The processes.</param>
    /// <param name="records">The instances there are.</param>
    /// <param name="home">The state folder.</param>
    /// <param name="clock">Measures limits.</param>
    /// <param name="log">What is told.</param>
    public ContainerChildren(IChildren processes, Func<IEnumerable<InstanceRecord>> records, string home, TimeProvider clock, EdgeLog log)
    {
        _processes = processes;
        _records = records;
        _home = home;
        _clock = clock;
        _log = log;
        _ending = _end.Token;
        _ = WatchAsync();
    }

    public ChannelReader<Child> Ended => _ended.Reader;

    /// <summary>Starts an instance as a container.</summary>
    /// <param name="record">The instance, its port and nonce chosen.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">It was not started, or ended at once.</exception>
    public async Task<ProcessMark> LaunchAsync(InstanceRecord record, CancellationToken cancellation)
    {
        try
        {
            var process = await Engine(record).StartAsync(record, cancellation).ConfigureAwait(false);
            BeginLog(record, since: null);
            if (process is null)
                throw new IOException($"Its container ended at once{(await FinishAsync(record).ConfigureAwait(false) is { } code ? $" with exit code {code}" : "")}.");

            await _processes.AdoptAsync(record.Nonce, process, record.Spec.StopLimit, record.Spec.Container!.Engine, cancellation).ConfigureAwait(false);
            return process;
        }
        catch (IOException)
        {
            await RemoveAsync(record).ConfigureAwait(false);
            throw;
        }
        catch (Exception failed) when (ContainerEngine.IsFault(failed))
        {
            await RemoveAsync(record).ConfigureAwait(false);
            throw new IOException($"Its container is not known to run: {ContainerEngine.Reason(failed)}.", failed);
        }
    }

    /// <summary>All processes. Containers of an earlier worker are taken up again, or removed when nobody knows them.</summary>
    /// <param name="cancellation">Ends the question.</param>
    public async Task<IReadOnlyList<Child>> ListAsync(CancellationToken cancellation)
    {
        var children = (await _processes.ListAsync(cancellation).ConfigureAwait(false)).ToDictionary(child => child.Nonce, StringComparer.Ordinal);
        var records = _records().Where(record => record.Spec.Container is not null).ToList();
        foreach (var address in records.Select(record => record.Spec.Container!.Engine).Distinct())
            await TakeUpAsync(address, records, children, cancellation).ConfigureAwait(false);

        return [.. children.Values];
    }

    public Task<Child> StartAsync(string nonce, ChildStart start, TimeSpan stopLimit, CancellationToken cancellation) =>
        _processes.StartAsync(nonce, start, stopLimit, cancellation);

    public Task AdoptAsync(string nonce, ProcessMark process, TimeSpan stopLimit, string? engine, CancellationToken cancellation) =>
        _processes.AdoptAsync(nonce, process, stopLimit, engine, cancellation);

    public async Task StopAsync(string nonce, CancellationToken cancellation)
    {
        await _processes.StopAsync(nonce, cancellation).ConfigureAwait(false);
        if (Find(nonce) is { } record)
            await FinishAsync(record).ConfigureAwait(false);
    }

    public Task ForgetAsync(string nonce, CancellationToken cancellation) => _processes.ForgetAsync(nonce, cancellation);

    public Task EndEdgeAsync(CancellationToken cancellation) => _processes.EndEdgeAsync(cancellation);

    public Task UpgradeAsync(string folder, CancellationToken cancellation) => _processes.UpgradeAsync(folder, cancellation);

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        foreach (var engine in _engines.Values)
            engine.Dispose();
    }

    private async Task TakeUpAsync(string address, List<InstanceRecord> records, Dictionary<string, Child> children, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(ResumeLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            foreach (var found in await Engine(address).ListAsync(either.Token).ConfigureAwait(false))
                await TakeUpAsync(address, found, records.Find(record => record.Nonce == found.Nonce), children, either.Token).ConfigureAwait(false);
        }
        catch (Exception silent) when (ContainerEngine.IsFault(silent) && !cancellation.IsCancellationRequested)
        {
            // Their processes are known all the same, by their marks.
            _log.Write($"could not ask the Docker engine at '{address}' for its containers: {ContainerEngine.Reason(silent)}.");
        }
    }

    private async Task TakeUpAsync(string address, FoundContainer found, InstanceRecord? record, Dictionary<string, Child> children, CancellationToken cancellation)
    {
        if (record is null)
        {
            await Engine(address).RemoveAsync(found.Id, cancellation).ConfigureAwait(false);
            _log.Write($"removed the container '{found.Name}', which belongs to no instance.");
            return;
        }

        BeginLog(record, File.Exists(record.Spec.LogFile) ? File.GetLastWriteTimeUtc(record.Spec.LogFile) : null);
        if (found.Pid == 0)
        {
            await FinishAsync(record).ConfigureAwait(false);
            children[record.Nonce] = new Child(record.Nonce, record.Process ?? ProcessMark.Self(), HasEnded: true, found.ExitCode);
        }
        else if (!children.ContainsKey(record.Nonce) && ProcessMark.Of(found.Pid) is { } process)
        {
            await _processes.AdoptAsync(record.Nonce, process, record.Spec.StopLimit, address, cancellation).ConfigureAwait(false);
            children[record.Nonce] = new Child(record.Nonce, process, HasEnded: false, ExitCode: null);
            _log.Write($"adopted the container '{found.Name}' (pid {process.Pid}).");
        }
    }

    // Nobody but its engine is told how a process ended that is not our child.
    private async Task WatchAsync()
    {
        try
        {
            await foreach (var child in _processes.Ended.ReadAllAsync(_ending).ConfigureAwait(false))
            {
                if (Find(child.Nonce) is { } record)
                    _ = PassOnAsync(child, record);
                else
                    _ended.Writer.TryWrite(child);
            }

            _ended.Writer.TryComplete();
        }
        catch (OperationCanceledException)
        {
            _ended.Writer.TryComplete();
        }
    }

    private async Task PassOnAsync(Child child, InstanceRecord record) =>
        _ended.Writer.TryWrite(child with { ExitCode = await FinishAsync(record).ConfigureAwait(false) ?? child.ExitCode });

    // Its log first: what an instance wrote last is what is asked for when it has failed.
    private async Task<int?> FinishAsync(InstanceRecord record)
    {
        if (_containers.TryGetValue(record.Nonce, out var container))
            await container.Log.WaitAsync(DrainLimit, _clock, _ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        try
        {
            using var late = new CancellationTokenSource(DrainLimit, _clock);
            return await Engine(record).ExitCodeAsync(ContainerNames.Of(record), late.Token).ConfigureAwait(false);
        }
        catch (Exception silent) when (ContainerEngine.IsFault(silent))
        {
            _log.Write($"could not ask how '{ContainerNames.Of(record)}' ended: {ContainerEngine.Reason(silent)}.");
            return null;
        }
        finally
        {
            await RemoveAsync(record).ConfigureAwait(false);
        }
    }

    private async Task RemoveAsync(InstanceRecord record)
    {
        try
        {
            using var late = new CancellationTokenSource(DrainLimit, _clock);
            await Engine(record).RemoveAsync(ContainerNames.Of(record), late.Token).ConfigureAwait(false);
            _containers.TryRemove(record.Nonce, out _);
        }
        catch (Exception silent) when (ContainerEngine.IsFault(silent))
        {
            // The next worker finds it.
            _log.Write($"could not remove the container '{ContainerNames.Of(record)}': {ContainerEngine.Reason(silent)}.");
        }
    }

    private void BeginLog(InstanceRecord record, DateTimeOffset? since) => _containers[record.Nonce] = (record, CopyLogAsync(record, since));

    private async Task CopyLogAsync(InstanceRecord record, DateTimeOffset? since)
    {
        try
        {
            await Engine(record).FollowAsync(ContainerNames.Of(record), record.Spec.LogFile, since, _ending).ConfigureAwait(false);
        }
        catch (Exception broken) when (ContainerEngine.IsFault(broken) && !_ending.IsCancellationRequested)
        {
            _log.Write($"could not read on what '{ContainerNames.Of(record)}' writes: {ContainerEngine.Reason(broken)}.");
        }
        catch (Exception over) when (ContainerEngine.IsFault(over))
        {
            // The next worker reads on.
        }
    }

    private InstanceRecord? Find(string nonce) => _containers.TryGetValue(nonce, out var container)
        ? container.Record
        : _records().FirstOrDefault(record => record.Nonce == nonce && record.Spec.Container is not null);

    private ContainerEngine Engine(InstanceRecord record) => Engine(record.Spec.Container!.Engine);

    private ContainerEngine Engine(string address) => _engines.GetOrAdd(address, at => new ContainerEngine(at, _home));
}
