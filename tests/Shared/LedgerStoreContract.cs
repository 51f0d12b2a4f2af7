using System.Text;
using Shunt.Ledger;
using Shunt.Ledger.Facts;

namespace Tests;

/// <summary>What every ledger store has to do. A store passes by deriving a test class from this one.</summary>
public abstract class LedgerStoreContract
{
    private const int Writers = 16;

    /// <summary>How often two replace the record at the same instant: fewer where a call is a request.</summary>
    protected virtual int Rounds => 200;

    /// <summary>How often each of many writers appends.</summary>
    protected virtual int Turns => 5;

    /// <summary>Opens the store once more, as another process would: every call shows the same ledgers.</summary>
    protected abstract ILedgerStore Open();

    [Fact]
    public async Task A_target_nobody_wrote_to_has_no_entries_and_no_lease()
    {
        var store = Open();

        Assert.Empty(await store.ReadAsync("stage", 1, default));
        Assert.Null(await store.ReadLeaseAsync("stage", default));
    }

    [Fact]
    public async Task An_appended_entry_reads_back_whole_in_another_process()
    {
        var content = Enumerable.Range(0, 70_000).Select(value => (byte)value).ToArray();

        Assert.True(await Open().TryAppendAsync("stage", 1, content, default));

        var entry = Assert.Single(await Open().ReadAsync("stage", 1, default));
        Assert.Equal(1, entry.Number);
        Assert.Equal(content, entry.Content.ToArray());
        Assert.NotEmpty(entry.Location);
    }

    [Fact]
    public async Task A_taken_number_keeps_its_first_content()
    {
        await Open().TryAppendAsync("stage", 1, "first"u8.ToArray(), default);

        Assert.False(await Open().TryAppendAsync("stage", 1, "second"u8.ToArray(), default));

        Assert.Equal("first", Text(Assert.Single(await Open().ReadAsync("stage", 1, default))));
    }

    [Fact]
    public async Task Exactly_one_of_many_writers_of_a_number_wins()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer =>
            Task.Run(() => Open().TryAppendAsync("stage", 1, Encoding.UTF8.GetBytes($"writer {writer}"), default))));

        var winner = Assert.Single(Enumerable.Range(0, Writers), writer => won[writer]);
        Assert.Equal($"writer {winner}", Text(Assert.Single(await Open().ReadAsync("stage", 1, default))));
    }

    [Fact]
    public async Task Entries_read_in_the_order_of_their_numbers_from_the_one_asked_for()
    {
        var store = Open();
        foreach (var number in (int[])[3, 10, 1, 2])
            await store.TryAppendAsync("stage", number, Encoding.UTF8.GetBytes($"{number}"), default);

        var entries = await store.ReadAsync("stage", 2, default);

        Assert.Equal([2, 3, 10], entries.Select(entry => entry.Number));
        Assert.Equal(["2", "3", "10"], entries.Select(Text));
    }

    [Fact]
    public async Task Targets_have_ledgers_and_leases_of_their_own()
    {
        var store = Open();
        await store.TryAppendAsync("stage", 1, "stage"u8.ToArray(), default);
        await store.TryReplaceLeaseAsync("stage", null, new LeaseRecord(1, 0), default);

        Assert.True(await store.TryAppendAsync("prod", 1, "prod"u8.ToArray(), default));

        Assert.Equal("prod", Text(Assert.Single(await store.ReadAsync("prod", 1, default))));
        Assert.Null(await store.ReadLeaseAsync("prod", default));
    }

    [Fact]
    public async Task A_lease_record_is_replaced_by_who_knows_it()
    {
        Assert.True(await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(4, 0), default));
        Assert.True(await Open().TryReplaceLeaseAsync("stage", new LeaseRecord(4, 0), new LeaseRecord(4, 1), default));

        Assert.Equal(new LeaseRecord(4, 1), await Open().ReadLeaseAsync("stage", default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    public async Task A_lease_record_that_changed_is_not_replaced(long? believed)
    {
        await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(4, 1), default);

        var replaced = await Open().TryReplaceLeaseAsync("stage", believed is { } renewal ? new LeaseRecord(4, renewal) : null, new LeaseRecord(9, 9), default);

        Assert.False(replaced);
        Assert.Equal(new LeaseRecord(4, 1), await Open().ReadLeaseAsync("stage", default));
    }

    [Fact]
    public async Task Exactly_one_of_two_replacements_of_a_lease_record_wins()
    {
        var won = new bool[2][];
        using var start = new Barrier(participantCount: 2);

        // Threads of their own, let go at the same instant: tasks of the pool would take turns on a small machine.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Factory.StartNew(
            () => won[writer] = [.. Enumerable.Range(1, Rounds).Select(round => Replace(start, round, writer))],
            default, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.All(Enumerable.Range(0, Rounds), round => Assert.Single(won, wins => wins[round]));
    }

    private bool Replace(Barrier start, int round, int writer)
    {
        var store = Open();
        var known = store.ReadLeaseAsync("stage", default).GetAwaiter().GetResult();
        start.SignalAndWait();
        return store.TryReplaceLeaseAsync("stage", known, new LeaseRecord(round, writer), default).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Concurrent_ledgers_append_in_one_total_order_without_loss()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var ledger = OpenLedger($"writer{writer}");
            for (var turn = 0; turn < Turns; turn++)
                await ledger.AppendAsync(new Approved("app", new Placed("c", "d"), $"{writer}/{turn}", Reason: null), epoch: 0, default);
        })));

        var reader = OpenLedger("reader");
        await reader.LoadAsync(default);
        var written = reader.Entries.Select(entry => Assert.IsType<Approved>(entry.Fact).Effects).ToList();
        Assert.Equal(Writers * Turns, written.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, Writers * Turns), reader.Entries.Select(entry => entry.Number));
        Assert.All(Enumerable.Range(0, Writers), writer =>
            Assert.Equal(Enumerable.Range(0, Turns).Select(turn => $"{writer}/{turn}"), written.Where(effects => effects.StartsWith($"{writer}/", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("../stage")]
    [InlineData("a/b")]
    [InlineData("..")]
    public async Task A_target_cannot_name_a_place_outside_the_ledgers(string target) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Open().TryAppendAsync(target, 1, "entry"u8.ToArray(), default));

    private static string Text(StoredEntry entry) => Encoding.UTF8.GetString(entry.Content.Span);

    private TargetLedger OpenLedger(string user) => new(Open(), "stage", new Author(user, "host", 1), TimeProvider.System);
}
