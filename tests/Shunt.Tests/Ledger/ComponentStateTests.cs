using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

public sealed class ComponentStateTests
{
    private static readonly Uri Route = new("http://app-222222222222.stage.localhost:8080");
    private static readonly DateTimeOffset Later = Start.AddHours(1);
    private static readonly Check[] Checks = [new("integration tests", CheckOutcome.Passed, "7 passed")];

    [Fact]
    public void An_unknown_component_is_empty() => Assert.Same(ComponentState.Empty, StateAfter([]).Component("app"));

    [Fact]
    public void A_deployment_comes_in_stage_by_stage()
    {
        Fact[] story = [new DeployIntended("app", V2), new Deployed("app", V2, Route), new Verified("app", V2, Checks)];

        var stages = Enumerable.Range(1, 3).Select(count => AppAfter(story.Take(count)).Incoming!).ToList();

        Assert.Equal([IncomingStage.Intended, IncomingStage.Deployed, IncomingStage.Verified], stages.Select(incoming => incoming.Stage));
        Assert.Equal([null, Route, Route], stages.Select(incoming => incoming.Url));
        Assert.Equal([At(1), At(2), At(3)], stages.Select(incoming => incoming.At));
        Assert.Equal(Checks, stages[2].Checks);
    }

    [Fact]
    public void A_verification_of_another_version_does_not_take_over_its_route()
    {
        var app = AppAfter(new Deployed("app", V2, Route), new Verified("app", V3, Checks));

        Assert.Equal((V3, null), (app.Incoming!.Version, app.Incoming.Url));
    }

    [Fact]
    public void A_rejected_version_is_not_incoming_and_its_reason_is_kept()
    {
        var app = AppAfter(new TakenLive("app", V1, null, null), new Deployed("app", V2, Route), new Rejected("app", V2, "GET /health answered 503"));

        Assert.Null(app.Incoming);
        Assert.Equal(new Rejection(V2, "GET /health answered 503", At(3)), app.LastRejected);
        Assert.Equal(V1, app.Live!.Version);
    }

    [Fact]
    public void A_rejected_version_is_forgotten_when_it_goes_live_after_all()
    {
        var app = AppAfter(new Rejected("app", V2, "flaky"), new TakenLive("app", V2, null, null));

        Assert.Null(app.LastRejected);
    }

    [Fact]
    public void A_rejection_of_another_version_leaves_the_incoming_one()
    {
        var app = AppAfter(new Deployed("app", V2, Route), new Rejected("app", V3, "late word of an earlier run"));

        Assert.Equal(V2, app.Incoming!.Version);
    }

    [Fact]
    public void An_old_cutover_that_was_intended_is_open_without_effects()
    {
        Fact[] story = [new TakenLive("app", V1, null, null), Intend(V1, V2), new WeightMoved("app", V2, 10)];

        var app = AppAfter(story);

        Assert.Equal((RunKind.Release, V1, V2, 2), (app.Open!.Kind, app.Open.From, app.Open.To, app.Open.Number));
        Assert.Null(app.Open.Effects);
        Assert.Equal(V1, app.Live!.Version);
    }

    [Fact]
    public void A_cutover_makes_the_new_version_live_and_keeps_the_old_one_as_previous()
    {
        var app = AppAfter(new TakenLive("app", V1, null, null), new Deployed("app", V2, Route), Intend(V1, V2), new TakenLive("app", V2, V1, Later));

        Assert.Equal(new Placement(V2, At(4)), app.Live);
        Assert.Equal((V1, (DateTimeOffset?)Later), (app.Previous, app.RetainedUntil));
        Assert.Null(app.Open);
        Assert.Null(app.Incoming);
        Assert.Equal([V2, V1], app.Good);
        Assert.Equal(V1, app.LastGood);
    }

    [Fact]
    public void A_second_cutover_to_what_is_live_keeps_the_time_since_when()
    {
        var app = AppAfter(new TakenLive("app", V1, null, null), new TakenLive("app", V1, V1, Later));

        Assert.Equal(new Placement(V1, At(1)), app.Live);
        Assert.Null(app.Previous);
        Assert.Null(app.RetainedUntil);
        Assert.Equal([V1], app.Good);
    }

    [Fact]
    public void A_rollback_takes_the_version_it_leaves_out_of_the_good_ones()
    {
        var app = AppAfter([.. ThreeReleases(), new RollbackIntended("app", V3, V2, Warm: true, "errors"), new RolledBack("app", V2, V3, Automatic: false, Later)]);

        Assert.Equal(new Placement(V2, At(5)), app.Live);
        Assert.Equal((V3, (DateTimeOffset?)Later), (app.Previous, app.RetainedUntil));
        Assert.Equal([V2, V1], app.Good);
        Assert.Equal(V1, app.LastGood);
        Assert.Null(app.Open);
    }

    [Fact]
    public void A_rollback_under_way_is_open()
    {
        var app = AppAfter([.. ThreeReleases(), new RollbackIntended("app", V3, V2, Warm: false, "errors")]);

        Assert.Equal((RunKind.Rollback, V3, V2, 4, false), (app.Open!.Kind, app.Open.From, app.Open.To, app.Open.Number, app.Open.IsTurned));
    }

    [Fact]
    public void A_version_that_was_rolled_back_from_is_good_again_when_it_is_cut_over_again()
    {
        var app = AppAfter([.. ThreeReleases(), new RolledBack("app", V2, V3, Automatic: false, null), new TakenLive("app", V3, V2, Later)]);

        Assert.Equal([V3, V2, V1], app.Good);
    }

    [Fact]
    public void A_cutover_that_the_watch_undid_leaves_live_and_the_earlier_previous_version_as_they_were()
    {
        var app = AppAfter(
            new TakenLive("app", V1, null, null),
            new TakenLive("app", V2, V1, Later),
            new Verified("app", V3, Checks),
            Intend(V2, V3),
            new WeightMoved("app", V3, 10),
            new RollbackIntended("app", V3, V2, Warm: true, "5 % errors"),
            new RolledBack("app", V2, V3, Automatic: true, RetainedUntil: null));

        Assert.Equal(new Placement(V2, At(2)), app.Live);
        Assert.Equal((V1, (DateTimeOffset?)Later), (app.Previous, app.RetainedUntil));
        Assert.Equal([V2, V1], app.Good);
        Assert.Null(app.Incoming);
        Assert.Null(app.Open);
    }

    [Fact]
    public void A_first_cutover_whose_version_is_rejected_leaves_nothing_open()
    {
        var app = AppAfter(Intend(null, V1), new WeightMoved("app", V1, 10), new Rejected("app", V1, "5 % errors"));

        Assert.Null(app.Open);
        Assert.Null(app.Live);
    }

    [Fact]
    public void A_retired_version_is_not_previous_but_still_good()
    {
        var app = AppAfter([.. ThreeReleases(), new Retired("app", V2)]);

        Assert.Null(app.Previous);
        Assert.Null(app.RetainedUntil);
        Assert.Equal(V2, app.LastGood);
    }

    [Fact]
    public void A_retired_version_other_than_the_previous_one_changes_nothing()
    {
        var app = AppAfter([.. ThreeReleases(), new Retired("app", V1)]);

        Assert.Equal((V2, (DateTimeOffset?)Later), (app.Previous, app.RetainedUntil));
    }

    private static Fact[] ThreeReleases() =>
        [new TakenLive("app", V1, null, null), new TakenLive("app", V2, V1, Later), new TakenLive("app", V3, V2, Later)];

    private static CutoverIntended Intend(Placed? from, Placed to) => new("app", from, to, [10, 50, 100], "effects", Gate: null, "tool");
}
