using Shunt.Deploy;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Recovery;

/// <summary>Runs that an earlier version of this build left open. Its ledgers name versions and steps, and no effects.</summary>
public sealed class OldRunTests
{
    private static readonly Placed V1 = World.Placed('1');
    private static readonly Placed V2 = World.Placed('2');

    private readonly World _world = new()
    {
        Target = new() { Name = "prod", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 100), Retain = TimeSpan.FromMinutes(30) },
    };

    [Fact]
    public async Task An_old_cutover_that_died_between_its_steps_is_undone()
    {
        await LeaveAsync(new CutoverIntended("app", V1, V2, [10, 100], "effects", null, "tool"), (V2, 10), (V1, 90));

        await using var next = await _world.OpenAsync();

        await OnlyServesAsync('1', runs: ["app-111111111111.prod"]);
    }

    [Fact]
    public async Task An_old_cutover_whose_alias_had_arrived_is_finished()
    {
        await LeaveAsync(new CutoverIntended("app", V1, V2, [10, 100], "effects", null, "tool"), (V2, 100));

        await using var next = await _world.OpenAsync();

        await OnlyServesAsync('2', runs: ["app-111111111111.prod", "app-222222222222.prod"]);
        Assert.Equal(V1, (await _world.StateAsync()).Previous);
        Assert.Equal(["RunIntended", "TakenLive", "Retained"], (await _world.FactsAsync()).TakeLast(3));
    }

    [Fact]
    public async Task An_old_rollback_is_gone_to_its_end()
    {
        await LeaveAsync(new RollbackIntended("app", V1, V2, true, "slow"), (V1, 100));

        await using var next = await _world.OpenAsync();

        await OnlyServesAsync('2', runs: ["app-111111111111.prod", "app-222222222222.prod"]);
        Assert.False((await _world.LastAsync<RolledBack>()).Automatic);
    }

    [Fact]
    public async Task An_old_rollback_that_a_watch_had_decided_is_recorded_as_such()
    {
        await LeaveAsync(new CutoverIntended("app", V1, V2, [10, 100], "effects", null, "tool"), (V2, 10), (V1, 90));
        await using (var session = await LeaseAsync())
            await session.RecordAsync(new RollbackIntended("app", V2, V1, true, "3 of its 20 requests failed"), default);

        await using var next = await _world.OpenAsync();

        await OnlyServesAsync('1', runs: ["app-111111111111.prod"]);
        Assert.True((await _world.LastAsync<RolledBack>()).Automatic);
    }

    [Fact]
    public async Task An_old_deployment_makes_way_for_another_release()
    {
        await LeaveAsync(new DeployIntended("app", V2));
        Assert.Null(await Deployer.FindAsync(_world.Context(), await _world.ImageAsync('2'), default));

        await _world.ReleaseAsync('3');

        await OnlyServesAsync('3', runs: ["app-111111111111.prod", "app-333333333333.prod"]);
    }

    [Fact]
    public async Task An_old_deployment_is_done_again_by_its_own_release()
    {
        await LeaveAsync(new DeployIntended("app", V2));

        await _world.ReleaseAsync('2');

        await OnlyServesAsync('2', runs: ["app-111111111111.prod", "app-222222222222.prod"]);
    }

    private async Task LeaveAsync(Fact intent, params (Placed Version, int Percent)[] shares)
    {
        await _world.ReleaseAsync('1');
        await using var session = await LeaseAsync();
        var request = new InstanceRequest { Target = "prod", Component = _world.Component, Version = V2 };
        await _world.Platform.StartAsync(request, session.Epoch, default);
        await session.RecordAsync(intent, default);
        if (shares.Length > 0)
        {
            Weight[] weights = [.. shares.Select(share => new Weight(new InstanceId("prod", "app", share.Version.Suffix), share.Percent))];
            await _world.Platform.RouteAsync("prod", "app", weights, TimeSpan.Zero, session.Epoch, default);
        }
    }

    // The lease alone: a session would settle first.
    private async Task<OldSession> LeaseAsync()
    {
        var context = _world.Context();
        return new OldSession(context, await Lease.AcquireAsync(context.Ledger, new LeaseOptions(), context.Narrator, context.Time, default));
    }

    private async Task OnlyServesAsync(char version, IEnumerable<string> runs)
    {
        Assert.Equal(World.Suffix(version), await _world.ServesAsync());
        Assert.Equal(runs, _world.Platform.Runs);
        var state = await _world.StateAsync();
        Assert.Equal((World.Placed(version), null), (state.Live?.Version, state.Open));
    }

    private sealed class OldSession(ReleaseContext context, Lease lease) : IAsyncDisposable
    {
        public int Epoch => lease.Epoch;

        public Task<LedgerEntry> RecordAsync(Fact fact, CancellationToken cancellation) => context.Ledger.AppendAsync(fact, lease.Epoch, cancellation);

        public ValueTask DisposeAsync() => lease.DisposeAsync();
    }
}
