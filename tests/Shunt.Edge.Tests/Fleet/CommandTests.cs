using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Tests.Fleet;

public sealed class CommandTests
{
    [Fact]
    public async Task Every_command_of_an_older_epoch_is_refused_and_changes_nothing()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.StartHealthyAsync(Specs.New);
        await edge.RouteAsync(Specs.Old, epoch: 5);

        var none = CancellationToken.None;
        var id = Specs.Id(Specs.New);
        var refused = await Assert.ThrowsAsync<StaleEpochException>(() => edge.RouteAsync(Specs.New, epoch: 4));
        await Assert.ThrowsAsync<StaleEpochException>(() => edge.StartAsync("cccccccccccc", epoch: 4));
        await Assert.ThrowsAsync<StaleEpochException>(() => edge.Client.RetainAsync(id, TimeSpan.Zero, 4, none));
        await Assert.ThrowsAsync<StaleEpochException>(() => edge.Client.TerminateAsync(id, 4, none));
        await Assert.ThrowsAsync<StaleEpochException>(() => edge.Client.RemoveTargetAsync("stage", 4, none));

        Assert.Equal(("stage", 4, 5), (refused.Target, refused.Epoch, refused.Seen));
        var status = await edge.StatusAsync();
        Assert.Equal(2, status.Instances.Count);
        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
        Assert.Equal(Specs.New, await edge.GetAsync("/", Specs.New));
    }

    [Fact]
    public async Task Epochs_are_remembered_over_a_restart_of_the_worker()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old, epoch: 5);
        await edge.StopWorkerAsync();

        await edge.StartWorkerAsync();

        await Assert.ThrowsAsync<StaleEpochException>(() => edge.RouteAsync(Specs.Old, epoch: 4));
    }

    [Fact]
    public async Task Drain_returns_when_the_last_request_of_the_alias_has_ended()
    {
        await using var edge = await TwoAsync();
        var held = edge.GetAsync("/hold");
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old))!.InFlight == 1, "it is in flight");
        await edge.RouteAsync(Specs.New);

        var drain = edge.Client.DrainAsync(Specs.Id(Specs.Old), TimeSpan.FromMinutes(1), CancellationToken.None);
        await edge.GetAsync("/release", Specs.Old);

        Assert.Equal(0, await drain);
        Assert.Equal("held", await held);
        Assert.Equal(Specs.New, await edge.GetAsync("/"));
    }

    [Fact]
    public async Task Drain_tells_what_is_left_when_its_limit_has_passed()
    {
        await using var edge = await TwoAsync();
        var held = edge.GetAsync("/hold");
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old))!.InFlight == 1, "it is in flight");

        var drain = edge.Client.DrainAsync(Specs.Id(Specs.Old), TimeSpan.FromSeconds(30), CancellationToken.None);

        // In small steps: an hour is the limit of the request itself.
        await EndToEnd.UntilAsync(() =>
        {
            edge.Clock.Advance(TimeSpan.FromSeconds(2));
            return drain.IsCompleted;
        }, "the drain's limit has passed");

        Assert.Equal(1, await drain);
        await edge.GetAsync("/release", Specs.Old);
        Assert.Equal("held", await held);
    }

    [Fact]
    public async Task An_alias_that_is_held_lets_its_instance_end_and_stays_held_over_a_restart_of_the_worker()
    {
        await using var edge = await TwoAsync();
        var none = CancellationToken.None;

        await edge.Client.HoldAsync("stage", "app", 2, none);
        await edge.Client.TerminateAsync(Specs.Id(Specs.Old), 2, none);
        await edge.StopWorkerAsync();
        await edge.StartWorkerAsync();
        var waiting = edge.GetAsync("/");
        var alias = Assert.Single((await edge.StatusAsync()).Aliases);
        await edge.RouteAsync(Specs.New, epoch: 2);

        Assert.Empty(alias.Weights);
        Assert.Equal(Specs.New, await waiting);
        await Assert.ThrowsAsync<StaleEpochException>(() => edge.Client.HoldAsync("stage", "app", 1, none));
    }

    [Fact]
    public async Task Route_that_cannot_be_written_does_not_move_and_says_so()
    {
        await using var edge = await TwoAsync();
        Directory.CreateDirectory(Path.Combine(edge.Home, "edge", "state.json.new"));

        var exception = await Assert.ThrowsAsync<EdgeRefusedException>(() => edge.RouteAsync(Specs.New));

        Assert.StartsWith("Nothing changed: the edge could not write its snapshot", exception.Message, StringComparison.Ordinal);
        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
    }

    [Fact]
    public async Task Removing_one_target_leaves_the_others()
    {
        await using var edge = await TwoAsync();
        var other = Specs.Of(Specs.Old, edge.Home, target: "prod");
        await edge.Client.StartInstanceAsync(other, 1, CancellationToken.None);

        await edge.Client.RemoveTargetAsync("prod", 1, CancellationToken.None);

        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
        Assert.DoesNotContain((await edge.StatusAsync()).Instances, instance => instance.Spec.Id.Target == "prod");
        Assert.False(edge.EdgeEnd.IsCompleted);
    }

    [Fact]
    public async Task Edge_ends_when_nobody_started_anything_for_a_while()
    {
        await using var edge = await InProcessEdge.StartNewAsync();

        edge.Clock.Advance(TimeSpan.FromSeconds(10));
        await edge.StatusAsync();
        edge.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(edge.EdgeEnd.IsCompleted);
        edge.Clock.Advance(TimeSpan.FromSeconds(10));

        await edge.EdgeEnd.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, CancellationToken.None);
    }

    private static async Task<InProcessEdge> TwoAsync()
    {
        var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.StartHealthyAsync(Specs.New);
        await edge.RouteAsync(Specs.Old);
        return edge;
    }
}
