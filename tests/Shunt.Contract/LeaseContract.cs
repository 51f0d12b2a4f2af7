using Shunt.Contract.Deaths;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Contract;

/// <summary>How every platform keeps two releases of one target apart.</summary>
public abstract class LeaseContract(PlatformFixture fixture)
{
    private readonly FastClock _clock = new(factor: 20);
    private readonly TargetUnderTest _target = fixture.NewTarget();

    [ContractFact]
    public async Task A_release_is_refused_while_another_holds_the_lease_and_lives()
    {
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await _target.ReleaseAsync(old);

        // Not so fast that a busy machine keeps the holder from its renewals.
        var clock = new FastClock(factor: 4);
        await using var holder = await ReleaseSession.OpenAsync(_target.Context(clock), default);

        var refusal = await Assert.ThrowsAsync<LeaseHeldException>(() => TargetUnderTest.ReleaseAsync(_target.Context(clock), young, new Consent()));

        Assert.Equal(ExitCode.LeaseHeld, refusal.ExitCode);
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }

    [ContractFact]
    public async Task The_lease_of_a_dead_holder_is_taken_over()
    {
        var image = await fixture.PublishAsync();
        await DeadHolderAsync();

        await using var next = await ReleaseSession.OpenAsync(_target.Context(_clock), default);
        await TargetUnderTest.DeployAsync(next, image);

        await _target.RunsAsync(image);
    }

    [ContractFact]
    public async Task What_a_superseded_release_sends_late_moves_nothing()
    {
        var (old, young, late) = (await fixture.PublishAsync(), await fixture.PublishAsync(), await fixture.PublishAsync());
        await _target.ReleaseAsync(old);
        var stale = await DeadHolderAsync();
        await using var next = await ReleaseSession.OpenAsync(_target.Context(_clock), default);
        await TargetUnderTest.DeployAsync(next, young);

        var refusal = await Assert.ThrowsAsync<StaleEpochException>(() =>
            _target.Platform.RouteAsync(_target.Name, "app", [new Weight(_target.Instance(young), 100)], TimeSpan.Zero, stale, default));

        Assert.Equal(ExitCode.Superseded, refusal.ExitCode);
        await Assert.ThrowsAsync<StaleEpochException>(() => _target.Platform.StartAsync(Request(late), stale, default));
        await Assert.ThrowsAsync<StaleEpochException>(() => _target.Platform.RetainAsync(_target.Instance(young), TimeSpan.Zero, stale, default));
        await Assert.ThrowsAsync<StaleEpochException>(() => _target.Platform.TerminateAsync(_target.Instance(young), stale, default));
        await Assert.ThrowsAsync<StaleEpochException>(() => _target.Platform.TeardownAsync(_target.Name, stale, default));
        await _target.ServesAsync(old);
        await _target.RunsAsync(old, young);
    }

    private InstanceRequest Request(ReleaseImage image) => new() { Target = _target.Name, Component = _target.Component, Version = image.Placed };

    private async Task<int> DeadHolderAsync()
    {
        var ledgers = new MortalLedgerStore(_target.Ledgers);
        var holder = await ReleaseSession.OpenAsync(_target.Context(ledgers: ledgers), default);
        ledgers.Die();
        return holder.Epoch;
    }
}
