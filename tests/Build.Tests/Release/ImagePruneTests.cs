using Release;
using Shunt;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Tests.Images;
using Shunt.Tests.Platforms;
using Shunt.Versions;
using Tests;

namespace Build.Tests.Release;

/// <summary>Which stored images have to stay, where some of the targets cannot tell.</summary>
public sealed class ImagePruneTests
{
    private static readonly Placed Version = new(new string('1', 40), "sha256:" + new string('1', 64));

    private readonly MemoryLedgerStore _ledgers = new();

    [Fact]
    public async Task A_target_that_was_never_provisioned_needs_nothing_and_keeps_nothing_of_another_from_being_needed()
    {
        var stage = Context("stage", _ledgers);
        await stage.Ledger.AppendAsync(new Approved("app", Version, "effects", Reason: null), epoch: 0, default);

        var (images, commits) = await ImagePrune.NeededAsync([Context("prod", new Absent()), stage], default);

        Assert.Equal([Version.Digest], images);
        Assert.Equal([Version.Commit], commits);
    }

    [Fact]
    public async Task A_target_whose_ledger_cannot_be_read_leaves_it_open_what_is_needed()
    {
        var unread = new Absent(new LedgerUnavailableException("prod", "s3://bucket/ledger/prod/", "read", "AccessDenied"));

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ImagePrune.NeededAsync([Context("stage", _ledgers), Context("prod", unread)], default));
    }

    private static ReleaseContext Context(string target, ILedgerStore ledgers)
    {
        var (narrator, images) = (new RecordingNarrator(), new MemoryImages());
        return new ReleaseContext
        {
            Target = new TargetSettings { Name = target },
            Component = new ComponentSettings { Name = "app", Project = "src/App/App.csproj" },
            Platform = new MemoryPlatform(TimeProvider.System, images),
            Ledger = new TargetLedger(ledgers, target, new Author("ann", "laptop", 4711), TimeProvider.System),
            Images = images,
            Narrator = narrator,
            Time = TimeProvider.System,
            Tool = new("tool-hash"),
            Relate = (_, _) => Ancestry.Diverged,
        };
    }

    private sealed class Absent(ReleaseException? failure = null) : ILedgerStore
    {
        private readonly ReleaseException _failure = failure ?? new NotProvisionedException("prod", "bucket 'shop-prod'");

        public Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation) => throw _failure;

        public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation) => throw _failure;

        public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation) => throw _failure;

        public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation) => throw _failure;
    }
}
