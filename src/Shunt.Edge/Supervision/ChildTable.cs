using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Shunt.Edge.Containers;
using Shunt.Edge.Control;
using Shunt.Edge.Masking;
using Shunt.Local.Posix;

namespace Shunt.Edge.Supervision;

/// <summary>Starts processes, learns of their end (SIGCHLD for our own children, a look each second for adopted ones) and ends them.</summary>
internal sealed class ChildTable : IChildren, IDisposable
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopPause = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ChildEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<int> _masks = [];
    private readonly HashSet<string> _engines = new(StringComparer.Ordinal);
    private readonly Channel<Child> _ended = Channel.CreateUnbounded<Child>();
    private readonly Channel<UpgradeRequest> _upgrades = Channel.CreateUnbounded<UpgradeRequest>();
    private readonly TaskCompletionSource _edgeEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration _signal;
    private readonly ITimer _timer;
    private readonly TimeProvider _clock;

    public ChildTable(TimeProvider clock)
    {
        _clock = clock;
        _signal = PosixSignalRegistration.Create(PosixSignal.SIGCHLD, _ => Look());
        _timer = clock.CreateTimer(_ => Look(), null, LookInterval, LookInterval);
    }

    public ChannelReader<Child> Ended => _ended.Reader;

    /// <value>Ends when the worker says that nothing is left to do.</value>
    public Task EdgeEnd => _edgeEnd.Task;

    /// <value>The engines that had containers among the processes.</value>
    public IReadOnlyList<string> Engines
    {
        get
        {
            lock (_lock)
                return [.. _engines];
        }
    }

    /// <value>Workers that are to take over.</value>
    public ChannelReader<UpgradeRequest> Upgrades => _upgrades.Reader;

    public Task<IReadOnlyList<Child>> ListAsync(CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<Child>>([.. _entries.Values.Select(entry => entry.ToChild())]);
    }

    public Task<Child> StartAsync(string nonce, ChildStart start, TimeSpan stopLimit, CancellationToken cancellation)
    {
        try
        {
            // Under the lock, or its end could be looked for before it is in the table.
            lock (_lock)
            {
                var process = ProcessMark.OfChild(Start(start));
                return Task.FromResult((_entries[nonce] = new ChildEntry(nonce, process, stopLimit, isOurs: true)).ToChild());
            }
        }
        catch (Win32Exception exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    public Task AdoptAsync(string nonce, ProcessMark process, TimeSpan stopLimit, string? engine, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _entries[nonce] = new ChildEntry(nonce, process, stopLimit, isOurs: false);
            if (engine is not null && _engines.Add(engine))
                ContainerEngine.Load();
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(string nonce, CancellationToken cancellation)
    {
        ChildEntry? entry;
        lock (_lock)
            entry = _entries.GetValueOrDefault(nonce);
        if (entry is null)
            return;

        entry.Signal(Libc.SigTerm);
        if (!await EndsWithinAsync(entry, entry.StopLimit, cancellation).ConfigureAwait(false))
        {
            entry.Signal(Libc.SigKill);
            await EndsWithinAsync(entry, Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(false);
        }

        await ForgetAsync(nonce, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends everything that runs, all at once.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task StopAllAsync(CancellationToken cancellation)
    {
        var children = await ListAsync(cancellation).ConfigureAwait(false);
        await Task.WhenAll(children.Select(child => StopAsync(child.Nonce, cancellation))).ConfigureAwait(false);
    }

    public Task ForgetAsync(string nonce, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(nonce, out var entry) && entry.HasEnded)
                _entries.Remove(nonce);
        }

        return Task.CompletedTask;
    }

    public Task EndEdgeAsync(CancellationToken cancellation)
    {
        _edgeEnd.TrySetResult();
        return Task.CompletedTask;
    }

    public Task UpgradeAsync(string folder, CancellationToken cancellation)
    {
        var request = new UpgradeRequest(folder);
        _upgrades.Writer.TryWrite(request);
        return request.Done.Task.WaitAsync(cancellation);
    }

    /// <summary>Ends a process and its group at once.</summary>
    /// <param name="nonce">Which; an unknown one is fine.</param>
    public void Kill(string nonce)
    {
        lock (_lock)
            _entries.GetValueOrDefault(nonce)?.Signal(Libc.SigKill);
    }

    public void Dispose()
    {
        _timer.Dispose();
        _signal.Dispose();
    }

    // A mask that has ended is taken from the system, and nobody is told.
    private int Start(ChildStart start) => start.Secrets.Count == 0 ? ChildProcess.Start(start) : MaskedStart.Start(start, _masks.Add);

    private void Look()
    {
        lock (_lock)
        {
            _masks.RemoveAll(mask => ProcessGroup.Reap(mask) is not null);
            foreach (var entry in _entries.Values.Where(entry => entry.Look()))
                _ended.Writer.TryWrite(entry.ToChild());
        }
    }

    private async Task<bool> EndsWithinAsync(ChildEntry entry, TimeSpan limit, CancellationToken cancellation)
    {
        var begun = _clock.GetTimestamp();
        while (!entry.HasEnded)
        {
            if (limit != Timeout.InfiniteTimeSpan && _clock.GetElapsedTime(begun) >= limit)
                return false;

            await Task.Delay(StopPause, _clock, cancellation).ConfigureAwait(false);
            Look();
        }

        return true;
    }
}
