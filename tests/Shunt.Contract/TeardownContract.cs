using Shunt.Platforms;
using Shunt.Sessions;
using Shunt.Teardown;

namespace Shunt.Contract;

/// <summary>What every platform leaves when a target is torn down, and what one target is to another.</summary>
public abstract class TeardownContract(PlatformFixture fixture)
{
    [ContractFact]
    public async Task Teardown_leaves_no_instance_and_no_route()
    {
        var target = fixture.NewTarget(new() { Name = "", Retain = TimeSpan.FromMinutes(30) });
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        await target.ReleaseAsync(young);
        await target.RunsAsync(old, young);

        await TearDownAsync(target);

        await target.RunsAsync();
        await target.ServesNothingAsync();
        using var visitor = target.Visit(young);
        Assert.NotEqual(200, (await visitor.GetAsync("/")).Status);
        var observed = await target.Platform.ObserveAsync(target.Name, default);
        Assert.Empty(observed.Instances);
        Assert.Empty(observed.Aliases);
    }

    [ContractFact]
    public async Task A_target_that_was_torn_down_takes_a_first_release_again()
    {
        var target = fixture.NewTarget();
        var image = await fixture.PublishAsync();
        await target.ReleaseAsync(image);
        await TearDownAsync(target);
        if (target.Platform is IProvisioned provisioned)
            await provisioned.MakeGroundAsync(target.Name, _ => { }, default);

        await target.ReleaseAsync(image);

        await target.ServesAsync(image);
    }

    [ContractFact]
    public async Task Two_targets_do_not_see_each_other()
    {
        var (stage, prod) = (fixture.NewTarget(), fixture.NewTarget());
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await prod.ReleaseAsync(old);
        await stage.ReleaseAsync(old);
        await stage.ReleaseAsync(young);
        await prod.ServesAsync(old);
        await prod.RunsAsync(old);

        await TearDownAsync(stage);

        await stage.ServesNothingAsync();
        await prod.ServesAsync(old);
        await prod.RunsAsync(old);
        Assert.Equal(old.Placed, (await prod.StateAsync()).Live?.Version);
    }

    private static async Task TearDownAsync(TargetUnderTest target)
    {
        await using var session = await ReleaseSession.OpenAsync(target.Context(), default);
        await TeardownStep.RunAsync(session, null, default);
    }
}
