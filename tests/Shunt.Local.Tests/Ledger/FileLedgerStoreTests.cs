using System.Runtime.Versioning;
using Shunt.Ledger;
using Shunt.Local.Ledger;
using Tests;

namespace Shunt.Local.Tests.Ledger;

[UnsupportedOSPlatform("windows")]
public sealed class FileLedgerStoreTests : LedgerStoreContract, IDisposable
{
    private const UnixFileMode OwnerOnlyFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _root = Directory.CreateTempSubdirectory("shunt-ledger-").FullName;

    private string Folder => Path.Combine(_root, "ledger", "stage");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Entries_are_files_named_by_eight_digits_and_no_temporary_file_stays()
    {
        await Open().TryAppendAsync("stage", 7, "entry"u8.ToArray(), default);
        await Open().TryAppendAsync("stage", 7, "loser"u8.ToArray(), default);

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal("00000007.json", Path.GetFileName(file));
        Assert.Equal(file, Assert.Single(await Open().ReadAsync("stage", 1, default)).Location);
    }

    [Fact]
    public async Task Only_the_owner_can_open_the_folders_and_entries()
    {
        await Open().TryAppendAsync("stage", 1, "entry"u8.ToArray(), default);

        Assert.Equal(OwnerOnlyFolder, File.GetUnixFileMode(Folder));
        Assert.Equal(OwnerOnlyFolder, File.GetUnixFileMode(Path.GetDirectoryName(Folder)!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Folder, "00000001.json")));
    }

    [Fact]
    public async Task Files_that_are_no_entries_are_not_read()
    {
        await Open().TryAppendAsync("stage", 1, "entry"u8.ToArray(), default);
        foreach (var name in (string[])["lease.json", "1.json", "00000002.json.bak", "k3xq.tmp", "99999999999999999999.json", "-0000001.json"])
            await File.WriteAllTextAsync(Path.Combine(Folder, name), "something");

        Assert.Equal([1], (await Open().ReadAsync("stage", 1, default)).Select(entry => entry.Number));
    }

    [Fact]
    public async Task Reading_does_not_wait_for_whoever_has_a_file_locked()
    {
        var lease = new LeaseRecord(Epoch: 1, Renewal: 2);
        await Open().TryAppendAsync("stage", 1, "entry"u8.ToArray(), default);
        await Open().TryReplaceLeaseAsync("stage", null, lease, default);
        using var entry = new FileStream(Path.Combine(Folder, "00000001.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var record = new FileStream(Path.Combine(Folder, "lease.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("entry"u8.ToArray(), Assert.Single(await Open().ReadAsync("stage", 1, default)).Content.ToArray());
        Assert.Equal(lease, await Open().ReadLeaseAsync("stage", default));
    }

    [Fact]
    public async Task A_temporary_file_of_a_dead_writer_is_removed_and_one_of_a_living_writer_is_not()
    {
        await Open().TryAppendAsync("stage", 1, "entry"u8.ToArray(), default);
        var (dead, living) = (Path.Combine(Folder, "dead.tmp"), Path.Combine(Folder, "living.tmp"));
        await File.WriteAllTextAsync(dead, "half an en");
        await using var writer = new FileStream(living, FileMode.CreateNew, FileAccess.Write, FileShare.None);

        await Open().TryAppendAsync("stage", 2, "entry"u8.ToArray(), default);

        Assert.False(File.Exists(dead));
        Assert.True(File.Exists(living));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"epoch\":4,\"rene")]
    [InlineData("{}")]
    public async Task A_torn_lease_record_is_none_and_can_be_replaced(string torn)
    {
        await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(4, 1), default);
        await File.WriteAllTextAsync(Path.Combine(Folder, "lease.json"), torn);

        Assert.Null(await Open().ReadLeaseAsync("stage", default));

        Assert.True(await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(5, 0), default));
        Assert.Equal(new LeaseRecord(5, 0), await Open().ReadLeaseAsync("stage", default));
    }

    [Fact]
    public async Task A_process_that_was_stopped_in_the_middle_of_a_replacement_does_not_keep_others_from_theirs()
    {
        await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(4, 1), default);
        await using var stopped = new FileStream(
            Path.Combine(Folder, "lease.json.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.True(await Open().TryReplaceLeaseAsync("stage", new LeaseRecord(4, 1), new LeaseRecord(5, 0), default));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_clear_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "ledger"), "a file where the folder should be");

        var refused = await Assert.ThrowsAsync<LedgerUnavailableException>(() => Open().TryAppendAsync("stage", 1, "entry"u8.ToArray(), default));

        Assert.Equal(
            $"The ledger of 'stage' could not be written: The file '{_root}/ledger' already exists ({Folder}). What serves now was not touched. " +
            "Mend that and run the same command again: it goes on from the last entry.",
            refused.Message);
        Assert.Equal(ExitCode.NeedsAttention, refused.ExitCode);
    }

    [Theory]
    [InlineData(4, 6)]
    [InlineData(4, 2)]
    [InlineData(6, 5)]
    [InlineData(20, 3)]
    [InlineData(6, null)]
    public async Task Reading_on_shows_what_lies_behind_a_missing_entry(int missing, int? noted)
    {
        for (var number = 1; number <= 20; number++)
            await Open().TryAppendAsync("stage", number, "entry"u8.ToArray(), default);
        if (noted is { } newest)
            await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(1, 0, new LedgerHead(newest, "hash")), default);
        File.Delete(Path.Combine(Folder, $"{missing:D8}.json"));

        var read = await Open().ReadAsync("stage", 3, default);

        Assert.Equal(Enumerable.Range(3, 18).Where(number => number != missing), read.Select(entry => entry.Number));
    }

    [Fact]
    public async Task Reading_on_shows_what_was_written_since_the_newest_entry_that_was_noted()
    {
        for (var number = 1; number <= 6; number++)
            await Open().TryAppendAsync("stage", number, "entry"u8.ToArray(), default);
        await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(1, 0, new LedgerHead(3, "hash")), default);

        Assert.Equal([4, 5, 6], (await Open().ReadAsync("stage", 4, default)).Select(entry => entry.Number));
        Assert.Empty(await Open().ReadAsync("stage", 7, default));
    }

    protected override ILedgerStore Open() => new FileLedgerStore(_root);
}
