using Shunt.Contract.App;
using Shunt.Contract.Traffic;
using Shunt.Cutover;
using Shunt.Images;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Targets;
using Tests;

namespace Shunt.Contract;

/// <summary>What every platform does where two versions may not run at once.</summary>
public abstract class RecreateContract(PlatformFixture fixture)
{
    private readonly TargetUnderTest _target = fixture.NewTarget(new() { Name = "", Rollout = Rollout.Recreate(TimeSpan.Zero) });

    [ContractFact]
    public async Task Requests_wait_while_the_old_version_ends_and_the_new_one_starts_and_none_is_lost()
    {
        await LiveAsync();
        var young = await fixture.PublishAsync();
        await using var load = new Load(_target.VisitAlias);
        await Eventually.HoldsAsync(() => load.Count >= 20);
        IReadOnlyList<string> running = [];

        await using (var session = await ReleaseSession.OpenAsync(_target.Context(), default))
        {
            var verified = await TargetUnderTest.VerifyAsync(session, young, async (_, _) =>
            {
                running = await fixture.UnitsAsync(_target.Name);
                return [];
            });
            await CutoverStep.RunAsync(session, verified, default);
        }

        await _target.ServesAsync(young);
        Assert.Equal([$"app-{young.Version.Suffix}"], running);
        Assert.All(await load.StopAsync(), visit => Assert.Equal(200, visit.Status));
        await _target.RunsAsync(young);
    }

    [ContractFact]
    public async Task A_version_that_does_not_come_up_gives_way_to_the_old_one_which_starts_again()
    {
        var old = await LiveAsync();
        var young = await fixture.PublishAsync(new AppBehaviour { CrashesWith = "no database" });

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _target.ReleaseAsync(young));

        var row = FailureTable.Failures.Single(row => row.Fault == "what served had to end first, and it does not come up");
        row.Require(failure, _target.Name, ("new", young.Version.Suffix), ("old", old.Version.Suffix));
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }

    [ContractFact]
    public async Task A_rollback_starts_the_stored_image_once_what_serves_has_ended()
    {
        var old = await LiveAsync();
        await LiveAsync();

        await _target.RollbackAsync();

        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }

    private async Task<ReleaseImage> LiveAsync()
    {
        var image = await fixture.PublishAsync();
        await _target.ReleaseAsync(image);
        return image;
    }
}
