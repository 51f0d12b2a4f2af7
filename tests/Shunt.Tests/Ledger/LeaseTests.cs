using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Tests;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

/// <summary>Holder and challenger have clocks of their own, as two machines do.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Ttl = LeaseOptions.DefaultTtl;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly MemoryLedgerStore _store = new();
    private readonly FakeTimeProvider _annasTime = new(Start);
    private readonly FakeTimeProvider _bensTime = new(Start.AddMinutes(-7));
    private readonly RecordingNarrator _annaHears = new();
    private readonly RecordingNarrator _benHears = new();
    private readonly TargetLedger _annas;
    private readonly TargetLedger _bens;

    public LeaseTests()
    {
        _annas = new TargetLedger(_store, Target, Anna, _annasTime);
        _bens = new TargetLedger(_store, Target, Ben, _bensTime);
    }

    [Fact]
    public async Task A_free_lease_is_taken_at_once_and_its_entry_is_the_epoch()
    {
        await _annas.AppendAsync(new Approved("app", V1, "effects", null), epoch: 0, default);

        await using var lease = await AnnaAcquiresAsync();

        Assert.Equal(2, lease.Epoch);
        Assert.Equal((2, Anna, Ttl), (_annas.State.Lease!.Epoch, _annas.State.Lease.By, _annas.State.Lease.Ttl));
        Assert.Equal(2, _annas.Entries[^1].Epoch);
        Assert.Equal((2, 0), await ReadSignAsync());
        Assert.Empty(_annaHears.Lines);
    }

    [Fact]
    public async Task A_lease_whose_holder_renews_it_is_refused()
    {
        await using var annas = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync();
        await BenWatchesAsync(bens, TimeSpan.FromSeconds(1));

        await AnnaRenewsAsync(1);
        await _bensTime.RunAsync(bens, Step);

        var held = await Assert.ThrowsAsync<LeaseHeldException>(() => bens);
        Assert.Equal(
            "'stage' was not touched: its lease is held by anna on laptop (process 4711) since 2026-01-02 03:04:05 UTC, who is alive. " +
            "Run './build.sh History --target stage' to see what that release does, and the same command again when it has ended, or with --wait.",
            held.Message);
        Assert.Equal((ExitCode.LeaseHeld, Anna), (held.ExitCode, held.Holder.By));
        Assert.Single(_bens.Entries);
    }

    [Fact]
    public async Task A_lease_whose_holder_writes_an_entry_is_refused()
    {
        await using var annas = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync();
        await BenWatchesAsync(bens, Ttl - Step);

        await _annas.AppendAsync(new DeployIntended("app", V1), annas.Epoch, default);
        await _bensTime.RunAsync(bens, Step);

        await Assert.ThrowsAsync<LeaseHeldException>(() => bens);
    }

    [Fact]
    public async Task A_dead_holder_is_superseded_after_its_ttl_and_not_before()
    {
        await using var dead = await AnnaAcquiresAsync();
        var start = _bensTime.GetTimestamp();

        var bens = BenAcquiresAsync();
        await BenWatchesAsync(bens, Ttl - Step);
        Assert.Single(_bens.Entries);
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(Ttl, _bensTime.GetElapsedTime(start));
        Assert.Equal(2, lease.Epoch);
        Assert.Equal(new LeaseAcquired(Ttl, Superseded: 1), _bens.Entries[^1].Fact);
        Assert.Equal((2, 0), await ReadSignAsync());
    }

    [Fact]
    public async Task The_ttl_that_counts_is_the_holders()
    {
        await using var dead = await Lease.AcquireAsync(
            _annas, new LeaseOptions { Ttl = TimeSpan.FromSeconds(3) }, _annaHears, _annasTime, default);
        var start = _bensTime.GetTimestamp();

        var bens = BenAcquiresAsync();
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(TimeSpan.FromSeconds(3), _bensTime.GetElapsedTime(start));
    }

    [Fact]
    public async Task A_holder_that_died_before_its_first_sign_of_life_is_superseded()
    {
        await _annas.AppendAsync(new LeaseAcquired(Ttl, null), epoch: 0, default);

        var bens = BenAcquiresAsync();
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(2, lease.Epoch);
    }

    [Fact]
    public async Task A_torn_record_is_no_sign_of_life()
    {
        await using var dead = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync();
        await BenWatchesAsync(bens, TimeSpan.FromSeconds(1));

        _store.TearLease(Target);
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(2, lease.Epoch);
    }

    [Fact]
    public async Task A_wall_clock_that_jumps_changes_nothing()
    {
        await using var dead = await AnnaAcquiresAsync();
        var start = _bensTime.GetTimestamp();
        var bens = BenAcquiresAsync();
        await BenWatchesAsync(bens, TimeSpan.FromSeconds(1));

        _bensTime.Jump(TimeSpan.FromHours(1));
        _annasTime.Jump(TimeSpan.FromHours(-1));
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(Ttl, _bensTime.GetElapsedTime(start));
    }

    [Fact]
    public async Task The_wait_for_a_silent_holder_is_told_once_a_second_with_what_remains()
    {
        await using var dead = await AnnaAcquiresAsync();

        var bens = BenAcquiresAsync();
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(
            Enumerable.Range(0, 10).Select(second =>
                $"wait {10 - second} s: The lease of 'stage' is held by anna on laptop (process 4711), " +
                (second < 3 ? "waiting for a sign of life" : "who shows no sign of life; taking it over")),
            _benHears.Lines);
    }

    [Fact]
    public async Task A_lease_that_is_given_back_during_the_wait_is_taken_at_once()
    {
        var annas = await AnnaAcquiresAsync();
        var start = _bensTime.GetTimestamp();
        var bens = BenAcquiresAsync();
        await BenWatchesAsync(bens, TimeSpan.FromSeconds(1));

        await annas.ReleaseAsync(default);
        await _bensTime.RunAsync(bens, Step);

        await using var lease = await bens;
        Assert.Equal(TimeSpan.FromSeconds(1) + Step, _bensTime.GetElapsedTime(start));
        Assert.Equal(new LeaseAcquired(Ttl, Superseded: null), _bens.Entries[^1].Fact);
    }

    [Fact]
    public async Task One_of_two_challengers_supersedes_a_dead_holder_and_the_other_is_refused()
    {
        await using var dead = await AnnaAcquiresAsync();
        var carlsTime = new FakeTimeProvider(Start);
        var carls = new TargetLedger(_store, Target, new Author("carl", "desk", 5), carlsTime);
        var challenge = Lease.AcquireAsync(carls, new LeaseOptions(), new RecordingNarrator(), carlsTime, default);
        for (var waited = TimeSpan.Zero; waited < Ttl - Step; waited += Step)
        {
            await carlsTime.ArmedAsync();
            carlsTime.Advance(Step);
        }

        var bens = BenAcquiresAsync();
        await _bensTime.RunAsync(bens, Step);
        await using var lease = await bens;
        await BenRenewsDuringAsync(carlsTime, challenge);

        var held = await Assert.ThrowsAsync<LeaseHeldException>(() => challenge);
        Assert.Equal((Ben, 2), (held.Holder.By, held.Holder.Epoch));
    }

    [Fact]
    public async Task A_holder_that_was_paused_past_its_ttl_is_refused_when_it_resumes()
    {
        await using var paused = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync();
        await _bensTime.RunAsync(bens, Step);
        await using var lease = await bens;

        await Assert.ThrowsAsync<LeaseLostException>(() => _annas.AppendAsync(new WeightMoved("app", V1, 50), paused.Epoch, default));

        Assert.DoesNotContain(_store.EntriesOf(Target).Keys, number => number > 2);
    }

    [Fact]
    public async Task A_holder_that_was_paused_past_its_ttl_learns_of_it_with_its_next_renewal()
    {
        await using var paused = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync();
        await _bensTime.RunAsync(bens, Step);
        await using var lease = await bens;
        Assert.False(paused.Lost.IsCancellationRequested);

        _annasTime.Advance(Ttl / 4);

        await Eventually.HoldsAsync(() => paused.Lost.IsCancellationRequested);
        Assert.Equal(["warn: The lease of 'stage' was lost; release 1 stops here."], _annaHears.Lines);
        Assert.Equal((2, 0), await ReadSignAsync());
    }

    [Fact]
    public async Task A_lease_is_kept_for_as_long_as_it_is_renewed()
    {
        await using var lease = await AnnaAcquiresAsync();

        for (var renewal = 1; renewal <= 20; renewal++)
            await AnnaRenewsAsync(renewal);

        Assert.False(lease.Lost.IsCancellationRequested);
        await _annas.AppendAsync(new DeployIntended("app", V1), lease.Epoch, default);
    }

    [Fact]
    public async Task A_late_sign_of_life_of_an_earlier_holder_gives_way_to_the_holders()
    {
        await _annas.AppendAsync(new Approved("app", V1, "effects", null), epoch: 0, default);
        await using var lease = await AnnaAcquiresAsync();
        await _store.TryReplaceLeaseAsync(Target, await ReadRecordAsync(), new LeaseRecord(1, 99), default);

        await AnnaRenewsAsync(1);

        Assert.Equal((2, 1), await ReadSignAsync());
        Assert.False(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_torn_record_is_mended_by_the_next_renewal()
    {
        await using var lease = await AnnaAcquiresAsync();
        _store.TearLease(Target);

        await AnnaRenewsAsync(1);

        Assert.False(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_holder_that_cannot_renew_tries_for_its_ttl_and_then_stops()
    {
        await using var lease = await AnnaAcquiresAsync();
        _store.IsFull = true;
        for (var failed = 1; failed <= 3; failed++)
        {
            _annasTime.Advance(Ttl / 4);
            await Eventually.HoldsAsync(() => _annaHears.Lines.Count == failed);
        }

        Assert.False(lease.Lost.IsCancellationRequested);
        _annasTime.Advance(Ttl / 4);
        await Eventually.HoldsAsync(() => lease.Lost.IsCancellationRequested);

        _store.IsFull = false;
        var lost = await Assert.ThrowsAsync<LeaseLostException>(() => _annas.AppendAsync(new DeployIntended("app", V1), lease.Epoch, default));
        Assert.Contains("its lease could not be renewed", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holder_that_can_renew_again_in_time_keeps_its_lease()
    {
        await using var lease = await AnnaAcquiresAsync();
        _store.IsFull = true;
        _annasTime.Advance(Ttl / 4);
        await Eventually.HoldsAsync(() => _annaHears.Lines.Count == 1);

        _store.IsFull = false;
        await AnnaRenewsAsync(2);

        Assert.False(lease.Lost.IsCancellationRequested);
        Assert.StartsWith("warn: The lease of 'stage' was not renewed; trying again.", Assert.Single(_annaHears.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lease_that_was_given_back_is_taken_at_once()
    {
        var annas = await AnnaAcquiresAsync();
        await annas.ReleaseAsync(default);
        await annas.DisposeAsync();

        await using var bens = await BenAcquiresAsync();

        Assert.Equal([typeof(LeaseAcquired), typeof(LeaseReleased), typeof(LeaseAcquired)], _bens.Entries.Select(entry => entry.Fact.GetType()));
        Assert.False(annas.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_disposed_lease_is_given_back()
    {
        await using (await AnnaAcquiresAsync())
        {
        }

        Assert.Null((await _bens.LoadAsync(default)).Lease);
    }

    [Fact]
    public async Task A_lease_that_another_took_is_not_given_back()
    {
        var paused = await AnnaAcquiresAsync();
        var bens = BenAcquiresAsync();
        await _bensTime.RunAsync(bens, Step);
        await using var lease = await bens;

        await paused.DisposeAsync();

        Assert.Equal(2, (await _bens.LoadAsync(default)).Lease!.Epoch);
        Assert.Equal(2, _bens.Entries.Count);
    }

    [Fact]
    public async Task A_lease_that_cannot_be_given_back_is_told()
    {
        var lease = await AnnaAcquiresAsync();
        _store.IsFull = true;

        await lease.DisposeAsync();

        Assert.Equal(
            "warn: The lease of 'stage' was not given back and ends within 10 s. The ledger of 'stage' could not be written: no space left (memory:). " +
            "What serves now was not touched. Mend that and run the same command again: it goes on from the last entry.",
            Assert.Single(_annaHears.Lines));
    }

    [Theory]
    [InlineData(2.9)]
    [InlineData(60.1)]
    public void A_ttl_outside_its_range_is_refused(double seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeaseOptions { Ttl = TimeSpan.FromSeconds(seconds) });

    private Task<Lease> AnnaAcquiresAsync() => Lease.AcquireAsync(_annas, new LeaseOptions(), _annaHears, _annasTime, default);

    private Task<Lease> BenAcquiresAsync() => Lease.AcquireAsync(_bens, new LeaseOptions(), _benHears, _bensTime, default);

    private Task<LeaseRecord?> ReadRecordAsync() => _store.ReadLeaseAsync(Target, default);

    private async Task<(int Epoch, long Renewal)> ReadSignAsync() => await ReadRecordAsync() is { } record ? (record.Epoch, record.Renewal) : default;

    private async Task AnnaRenewsAsync(int renewal)
    {
        _annasTime.Advance(Ttl / 4);
        await Eventually.HoldsAsync(() => ReadRecordAsync().Result?.Renewal == renewal);
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

    /// <summary>Lets a challenger's clock run, and Ben renew once the challenger has had a look at his lease.</summary>
    private async Task BenRenewsDuringAsync(FakeTimeProvider time, Task challenge)
    {
        for (var looks = 0; looks < 3; looks++)
        {
            await time.ArmedAsync();
            time.Advance(Step);
        }

        await time.ArmedAsync();
        _bensTime.Advance(Ttl / 4);
        await Eventually.HoldsAsync(() => ReadRecordAsync().Result?.Renewal == 1);
        await time.RunAsync(challenge, Step);
    }
}
