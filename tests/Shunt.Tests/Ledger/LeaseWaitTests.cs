using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Tests;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

/// <summary>Ben wants the lease that Anna holds. His clock is his own.</summary>
public sealed class LeaseWaitTests
{
    private static readonly TimeSpan Ttl = LeaseOptions.DefaultTtl;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly MemoryLedgerStore _store = new();
    private readonly FakeTimeProvider _annasTime = new(Start);
    private readonly FakeTimeProvider _bensTime = new(Start.AddMinutes(7));
    private readonly RecordingNarrator _benHears = new();
    private readonly TargetLedger _annas;
    private readonly TargetLedger _bens;

    public LeaseWaitTests()
    {
        _annas = new TargetLedger(_store, Target, Anna, _annasTime);
        _bens = new TargetLedger(_store, Target, Ben, _bensTime);
    }

    [Fact]
    public async Task A_release_that_waits_takes_the_lease_when_the_living_holder_gives_it_back()
    {
        var annas = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync(new LeaseOptions { Wait = TimeSpan.FromMinutes(5) });
        for (var second = 1; second <= 30; second++)
        {
            await SignOfLifeAsync(second);
            await BenWatchesAsync(bens, Second);
        }

        await annas.ReleaseAsync(default);
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(3, lease.Epoch);
        Assert.Equal(new LeaseAcquired(Ttl, Superseded: null), _bens.Entries[^1].Fact);
    }

    [Fact]
    public async Task A_release_that_waits_tells_once_a_second_for_whom_and_for_how_much_longer()
    {
        await using var annas = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync(new LeaseOptions { Wait = TimeSpan.FromSeconds(4) });
        for (var second = 1; second <= 3; second++)
        {
            await BenWatchesAsync(bens, Second - Step);
            await SignOfLifeAsync(second);
            await BenWatchesAsync(bens, Step);
        }

        await _bensTime.RunAsync(bens, Step);

        var held = await Assert.ThrowsAsync<LeaseHeldException>(() => bens);
        Assert.Equal(
            [
                "wait 10 s: The lease of 'stage' is held by anna on laptop (process 4711), waiting for a sign of life",
                "wait 3 s: The lease of 'stage' is held by anna on laptop (process 4711) since 2026-01-02 03:04:05 UTC, who is alive; waiting for the end of that release",
                "wait 2 s: The lease of 'stage' is held by anna on laptop (process 4711) since 2026-01-02 03:04:05 UTC, who is alive; waiting for the end of that release",
                "wait 1 s: The lease of 'stage' is held by anna on laptop (process 4711) since 2026-01-02 03:04:05 UTC, who is alive; waiting for the end of that release",
            ],
            _benHears.Lines);
        Assert.Equal(
            "'stage' was not touched: its lease is held by anna on laptop (process 4711) since 2026-01-02 03:04:05 UTC, who is alive " +
            "and went on for the 00:00:04 this release was to wait. Run './build.sh History --target stage' to see what that release does, " +
            "and the same command again when it has ended.",
            held.Message);
        Assert.Single(_bens.Entries);
    }

    [Fact]
    public async Task A_holder_that_dies_during_the_wait_is_superseded_its_ttl_after_its_last_sign_of_life()
    {
        await using var dead = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync(new LeaseOptions { Wait = TimeSpan.FromMinutes(5) });
        await BenWatchesAsync(bens, Second);
        await SignOfLifeAsync(1);
        await BenWatchesAsync(bens, Step);
        var lastSign = _bensTime.GetTimestamp();

        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(Ttl, _bensTime.GetElapsedTime(lastSign));
        Assert.Equal(1, Assert.IsType<LeaseAcquired>(_bens.Entries[^1].Fact).Superseded);
    }

    [Fact]
    public async Task A_holder_whose_process_has_provably_ended_is_superseded_at_once()
    {
        await using var dead = await AnnaAcquiresAsync(new LeaseOptions { Process = "boot-17" });
        HeldLease? asked = null;
        var start = _bensTime.GetTimestamp();

        await using var lease = await BenAcquiresAsync(new LeaseOptions { HasEnded = held => (asked = held) is not null });

        Assert.Equal(TimeSpan.Zero, _bensTime.GetElapsedTime(start));
        Assert.Equal((Anna, "boot-17"), (asked!.By, asked.Process));
        Assert.Equal(1, Assert.IsType<LeaseAcquired>(_bens.Entries[^1].Fact).Superseded);
        Assert.Equal(["say: The lease of 'stage' is held by anna on laptop (process 4711), whose process has ended; taking it over."], _benHears.Lines);
    }

    [Fact]
    public async Task A_holder_that_is_killed_during_the_wait_is_superseded_with_the_next_look()
    {
        await using var dead = await AnnaAcquiresAsync();
        var isKilled = false;
        var bens = BenAcquiresAsync(new LeaseOptions { HasEnded = _ => isKilled });
        await BenWatchesAsync(bens, Second);
        var start = _bensTime.GetTimestamp();

        isKilled = true;
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(Step, _bensTime.GetElapsedTime(start));
    }

    [Fact]
    public async Task A_challenger_that_was_itself_stopped_does_not_take_a_living_holder_for_dead()
    {
        await using var annas = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync(new LeaseOptions());
        await BenWatchesAsync(bens, Second);

        // Ben is stopped for a minute, in which Anna lives on; when he resumes, all of it has passed at once.
        await SignOfLifeAsync(1);
        await _bensTime.ArmedAsync();
        _bensTime.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<LeaseHeldException>(() => bens.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData((24 * 3600) + 1)]
    public void A_wait_outside_its_range_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeaseOptions { Wait = TimeSpan.FromSeconds(seconds) });

    private Task<Lease> AnnaAcquiresAsync(LeaseOptions? options = null) =>
        Lease.AcquireAsync(_annas, options ?? new LeaseOptions(), new RecordingNarrator(), _annasTime, default);

    private Task<Lease> BenAcquiresAsync(LeaseOptions options) => Lease.AcquireAsync(_bens, options, _benHears, _bensTime, default);

    private async Task SignOfLifeAsync(int renewal)
    {
        var seen = await _store.ReadLeaseAsync(Target, default);
        Assert.True(await _store.TryReplaceLeaseAsync(Target, seen, seen! with { Renewal = renewal }, default));
    }

    /// <summary>Lets Ben's clock run for a while; he watches on, and has looked once more at its end.</summary>
    private async Task BenWatchesAsync(Task bens, TimeSpan duration)
    {
        for (var waited = TimeSpan.Zero; waited < duration; waited += Step)
        {
            await _bensTime.ArmedAsync();
            _bensTime.Advance(Step);
        }

        await _bensTime.ArmedAsync();
        Assert.False(bens.IsCompleted);
    }
}
