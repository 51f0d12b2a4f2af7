using System.Globalization;
using Shunt.Effects;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Local.Ledger;

namespace Bench.Ledger;

/// <summary>A ledger of a given length in a folder of its own, as releases write it. Disposing removes it.</summary>
sealed class WrittenLedger : IDisposable
{
    /// <summary>The target.</summary>
    public const string Target = "stage";

    private static readonly Author By = new("bench", "bench", 1);
    private static readonly IReadOnlyList<Check> Checks = [new Check("integration tests", CheckOutcome.Passed, "3 passed")];

    private readonly string _root = Directory.CreateTempSubdirectory("bench-ledger-").FullName;

    /// <summary>Writes it: through memory, for a file made durable each would take minutes and is not what is measured.</summary>
    /// <param name="length">How many entries.</param>
    /// <param name="takesSnapshots">Whether snapshots are taken, as releases do.</param>
    public async Task WriteAsync(int length, bool takesSnapshots)
    {
        var store = new BufferStore();
        var ledger = new TargetLedger(store, Target, By, TimeProvider.System);
        for (var release = 0; store.Entries.Count < length; release++)
            await ReleaseAsync(ledger, release, takesSnapshots);

        await TakeAsync(store, length);
    }

    /// <summary>Opens it as another process would.</summary>
    public TargetLedger Open() => new(new FileLedgerStore(_root), Target, By, TimeProvider.System);

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static async Task ReleaseAsync(TargetLedger ledger, int release, bool takesSnapshots)
    {
        var (from, to) = (Version(release - 1), Version(release));
        var epoch = (await ledger.AppendAsync(new LeaseAcquired(LeaseOptions.DefaultTtl, null), 0, default)).Number;
        if (takesSnapshots)
            await ledger.SnapshotAsync(epoch, default);

        IReadOnlyList<Effect> effects =
        [
            new StartInstance("app", to, "app.stage.localhost"),
            new RunTests("app", to, "app.stage.localhost"),
            new MoveAlias("app", "app.stage.localhost", from, to, 100, TimeSpan.Zero),
            new RetainInstance("app", from, TimeSpan.FromMinutes(30)),
        ];
        var list = new EffectList(Target, effects).Hash;
        await ledger.AppendAsync(new RunIntended("app", RunKind.Release, from, to, effects, list, null, null, "tool"), epoch, default);
        await ledger.AppendAsync(new Deployed("app", to, new Uri("http://app.stage.localhost:8080")), epoch, default);
        await ledger.AppendAsync(new Verified("app", to, Checks), epoch, default);
        await ledger.AppendAsync(new TakenLive("app", to, from, null), epoch, default);
        await ledger.AppendAsync(new Retained("app", from, DateTimeOffset.UnixEpoch), epoch, default);
        await ledger.AppendAsync(new LeaseReleased(), epoch, default);
    }

    private static Placed Version(int release)
    {
        var commit = release.ToString("x40", CultureInfo.InvariantCulture);
        return new Placed(commit, $"sha256:{commit.PadLeft(64, '0')}");
    }

    private async Task TakeAsync(BufferStore store, int length)
    {
        var files = new FileLedgerStore(_root);
        await files.TryReplaceLeaseAsync(Target, null, store.RecordOf(length), default);
        for (var number = 1; number <= length; number++)
            await File.WriteAllBytesAsync(Path.Combine(_root, "ledger", Target, $"{number:D8}.json"), store.Entries[number - 1]);
    }
}
