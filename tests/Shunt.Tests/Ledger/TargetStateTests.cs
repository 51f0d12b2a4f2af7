using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

public sealed class TargetStateTests
{
    private static readonly TimeSpan Ttl = TimeSpan.FromSeconds(10);

    [Fact]
    public void An_empty_ledger_has_number_and_epoch_zero_and_a_free_lease() =>
        Assert.Equal((0, 0, null, 0), (StateAfter([]).Number, StateAfter([]).Epoch, StateAfter([]).Lease, StateAfter([]).Components.Count));

    [Fact]
    public void A_lease_has_its_entry_as_its_epoch()
    {
        var state = StateAfter(new Approved("app", V1, "effects", null), new LeaseAcquired(Ttl, null), new DeployIntended("app", V1));

        Assert.Equal((3, 2), (state.Number, state.Epoch));
        Assert.Equal(new HeldLease(2, Anna, At(2), Ttl), state.Lease);
    }

    [Fact]
    public void A_released_lease_is_free_and_its_epoch_stays()
    {
        var state = TargetState.Of([Entry(1, new LeaseAcquired(Ttl, null), 1), Entry(2, new LeaseReleased(), 1)]);

        Assert.Null(state.Lease);
        Assert.Equal(1, state.Epoch);
    }

    [Fact]
    public void A_release_of_an_earlier_epoch_does_not_free_the_lease_of_a_later_one()
    {
        var state = TargetState.Of(
            [Entry(1, new LeaseAcquired(Ttl, null), 1), Entry(2, new LeaseAcquired(Ttl, 1), 2), Entry(3, new LeaseReleased(), 1)]);

        Assert.Equal(2, state.Lease!.Epoch);
    }

    [Fact]
    public void An_approval_keeps_what_it_was_given_for()
    {
        var state = StateAfter(new Approved("app", V2, "effects", "tested by hand", V1, Epoch: 7));

        Assert.Equal([new Approval(V2, "effects", "tested by hand", V1, 7, Anna, At(1), 1)], state.Component("app").Approvals);
    }

    [Fact]
    public void An_approval_is_used_up_by_the_run_that_carries_its_effects_out()
    {
        var state = StateAfter(
            new Approved("app", V1, "one", null), new Approved("app", V1, "two", null), new Approved("app", V1, "three", null),
            Cutover("app", "one"), Run("app", "two"), Run("web", "three"));

        Assert.Equal(["three"], state.Component("app").Approvals.Select(approval => approval.Effects));
    }

    [Fact]
    public void The_epoch_of_the_newest_run_is_kept_and_that_of_an_unused_lease_is_not()
    {
        Fact[] story = [new LeaseAcquired(Ttl, null), Run("app", "one"), new LeaseReleased(), new LeaseAcquired(Ttl, null), new LeaseReleased()];

        var state = TargetState.Of(story.Select((fact, index) => Entry(index + 1, fact, epoch: index < 3 ? 1 : 4)));

        Assert.Equal((4, 1), (state.Epoch, state.RunEpoch));
    }

    [Fact]
    public void Components_do_not_touch_each_other()
    {
        var state = StateAfter(new TakenLive("app", V1, null, null), new TakenLive("web", V2, null, null));

        Assert.Equal(V1, state.Components["app"].Live!.Version);
        Assert.Equal(V2, state.Components["web"].Live!.Version);
    }

    [Fact]
    public void A_teardown_clears_all_but_the_lease_and_the_numbers()
    {
        var state = StateAfter(
            new LeaseAcquired(Ttl, null), new TakenLive("app", V1, null, null), new Approved("app", V2, "effects", null), new TornDown());

        Assert.Empty(state.Components);
        Assert.Empty(state.Component("app").Approvals);
        Assert.Equal((4, 1, 1), (state.Number, state.Epoch, state.Lease!.Epoch));
    }

    private static RunIntended Run(string component, string list) =>
        new(component, RunKind.Release, null, V1, [new EndInstance(component, V2)], list, Gate: null, Reason: null, "tool");

    private static CutoverIntended Cutover(string component, string effects) => new(component, null, V1, [100], effects, Gate: null, "tool");
}
