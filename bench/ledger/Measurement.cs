using Shunt.Ledger;
using Shunt.Ledger.Facts;

namespace Bench.Ledger;

/// <summary>What is measured of ledgers of one length, again and again.</summary>
sealed class Measurement : IDisposable
{
    private readonly List<TimeSpan> _loads = [];
    private readonly List<TimeSpan> _allLoads = [];
    private readonly List<TimeSpan> _looks = [];
    private readonly List<TimeSpan> _appends = [];
    private readonly List<TimeSpan> _allAppends = [];
    private readonly List<TimeSpan> _firsts = [];
    private readonly WrittenLedger _snapshots = new();
    private readonly WrittenLedger _all = new();
    private readonly TargetLedger _writer;
    private readonly TargetLedger _allWriter;
    private int _folded;

    /// <summary>Makes folders for the ledgers; nothing is in them yet.</summary>
    /// <param name="length">How many entries they are to have.</param>
    public Measurement(int length)
    {
        Length = length;
        (_writer, _allWriter) = (_snapshots.Open(), _all.Open());
    }

    /// <value>How many entries the ledgers have.</value>
    public int Length { get; }

    /// <summary>Writes the ledgers, reads, and appends once, so that later appends are not a process's first.</summary>
    public async Task PrepareAsync()
    {
        await _snapshots.WriteAsync(Length, takesSnapshots: true);
        await _all.WriteAsync(Length, takesSnapshots: false);
        await _writer.LoadAsync(default);
        await _allWriter.LoadAsync(default);
        _folded = _writer.Entries.Count;
        await AppendAsync(_writer);
        await AppendAsync(_allWriter);
    }

    /// <summary>Measures each once more.</summary>
    /// <param name="readsAll">Whether the ledger without snapshots is read, too; that takes seconds.</param>
    public async Task RunAsync(bool readsAll)
    {
        var process = _snapshots.Open();
        _loads.Add(await TimedAsync(async () => await process.LoadAsync(default)));
        _looks.Add(await TimedAsync(async () => await process.LoadAsync(default)));
        _firsts.Add(await TimedAsync(() => AppendAsync(process)));
        await _writer.LoadAsync(default);
        _appends.Add(await TimedAsync(() => AppendAsync(_writer)));
        _allAppends.Add(await TimedAsync(() => AppendAsync(_allWriter)));
        if (!readsAll)
            return;

        var reader = _all.Open();
        _allLoads.Add(await TimedAsync(async () => await reader.LoadAsync(default)));
    }

    /// <summary>The medians.</summary>
    public Figures ToFigures() =>
        new(Length, Median(_loads), Median(_allLoads), Median(_looks), Median(_appends), Median(_allAppends), Median(_firsts), _folded);

    /// <inheritdoc />
    public void Dispose()
    {
        _snapshots.Dispose();
        _all.Dispose();
    }

    private static async Task AppendAsync(TargetLedger ledger) =>
        await ledger.AppendAsync(new Approved("app", new Placed("commit", "digest"), "effects", "reviewed"), epoch: 0, default);

    private static async Task<TimeSpan> TimedAsync(Func<Task> measured)
    {
        var began = TimeProvider.System.GetTimestamp();
        await measured();
        return TimeProvider.System.GetElapsedTime(began);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
