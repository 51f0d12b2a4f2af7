namespace Acceptance.Chaos;

/// <summary>Sees entries the instant they are there, and the files they are made from.</summary>
internal sealed class LedgerWatch : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Moment _moment;
    private readonly Action _strike;
    private int _seen;

    /// <summary>Watches ledgers.</summary>
    /// <param name="folders">The ledgers' folders; made where they are missing, so that the first entry is seen.</param>
    /// <param name="moment">What to wait for.</param>
    /// <param name="strike">Called once, on the thread that saw it.</param>
    public LedgerWatch(IEnumerable<string> folders, Moment moment, Action strike)
    {
        _moment = moment;
        _strike = strike;
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(folder);
            var watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.FileName };
            watcher.Created += (_, created) => Look(created.Name ?? "");
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    // A file that is to become an entry has another name than the entry, and so has the one that is to become the lease record.
    private void Look(string name)
    {
        var isEntry = name.StartsWith('0') && name.EndsWith(".json", StringComparison.Ordinal);
        var counts = _moment.Kind == MomentKind.Entry ? isEntry : name.EndsWith(".tmp", StringComparison.Ordinal);
        if (counts && Interlocked.Increment(ref _seen) == _moment.Nth)
            _strike();
    }
}
