using Shunt.Contract.Traffic;
using Shunt.Images;
using Shunt.Effects;
using Shunt.Ledger.Facts;
using Shunt.Rollback;
using Shunt.Targets;
using Tests;

namespace Shunt.Contract;

/// <summary>What every platform does when somebody asks for the way back.</summary>
public abstract class RollbackContract(PlatformFixture fixture)
{
    private static readonly TargetSettings Retaining = new() { Name = "", Retain = TimeSpan.FromMinutes(30) };

    [ContractFact]
    public async Task A_warm_rollback_moves_the_alias_to_the_last_good_version_and_loses_no_request()
    {
        var target = fixture.NewTarget(Retaining);
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        await target.ReleaseAsync(young);
        await using var load = new Load(target.VisitAlias);
        await Eventually.HoldsAsync(() => load.Count > 50);

        var back = await target.RollbackAsync();

        Assert.Equal((old.Placed, young.Placed), (back.Version, back.From));
        await target.ServesAsync(old);
        Assert.All(await load.StopAsync(), visit => Assert.Equal(200, visit.Status));
        Assert.DoesNotContain((await target.FactsAsync<RunIntended>())[^1].Effects, effect => effect is StartInstance);
    }

    [ContractFact]
    public async Task What_a_rollback_left_stays_warm_for_a_look()
    {
        var target = fixture.NewTarget(Retaining);
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        await target.ReleaseAsync(young);

        await target.RollbackAsync();

        using var visitor = target.Visit(young);
        Assert.Equal(young.Version.Commit, (await visitor.GetAsync("/")).Body);
        await target.RunsAsync(old, young);
    }

    [ContractFact]
    public async Task A_cold_rollback_starts_the_stored_image_before_it_moves_the_alias()
    {
        var target = fixture.NewTarget();
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        await target.ReleaseAsync(young);
        await target.RunsAsync(young);
        await using var load = new Load(target.VisitAlias);
        await Eventually.HoldsAsync(() => load.Count > 50);

        await target.RollbackAsync();

        await target.ServesAsync(old);
        await target.RunsAsync(old);
        Assert.All(await load.StopAsync(), visit => Assert.Equal(200, visit.Status));
        Assert.Single((await target.FactsAsync<RunIntended>())[^1].Effects, effect => effect is StartInstance);
    }

    [ContractFact]
    public async Task A_rollback_never_returns_to_a_version_that_was_rolled_back_from()
    {
        var target = fixture.NewTarget(Retaining);
        var (first, second, third) = (await fixture.PublishAsync(), await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(first);
        await target.ReleaseAsync(second);
        await target.ReleaseAsync(third);
        await target.RollbackAsync();
        await target.ServesAsync(second);

        await target.RollbackAsync();

        await target.ServesAsync(first);
        await Assert.ThrowsAsync<NoWayBackException>(() => target.RollbackAsync());
        await target.ServesAsync(first);
    }

    [ContractFact]
    public async Task A_rollback_without_an_earlier_version_is_refused_and_nothing_moves()
    {
        var target = fixture.NewTarget(Retaining);
        var image = await fixture.PublishAsync();
        await target.ReleaseAsync(image);

        var refusal = await Assert.ThrowsAsync<NoWayBackException>(() => target.RollbackAsync());

        Assert.Equal(ExitCode.Failed, refusal.ExitCode);
        await target.ServesAsync(image);
        await target.RunsAsync(image);
    }

    [ContractFact]
    public async Task A_rollback_whose_image_is_missing_is_refused_before_traffic_moves()
    {
        var target = fixture.NewTarget();
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        await target.ReleaseAsync(young);
        await fixture.LoseImageAsync(old.Digest);

        var refusal = await Assert.ThrowsAsync<ImageMissingException>(() => target.RollbackAsync());

        Assert.Equal(ExitCode.Failed, refusal.ExitCode);
        await target.ServesAsync(young);
        await target.RunsAsync(young);
    }
}
