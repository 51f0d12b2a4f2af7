using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Tests.State;

public sealed class EdgeSnapshotTests
{
    private static readonly EdgeSnapshot Two = new EdgeSnapshot().With(Records.Running(Specs.Old)).With(Records.Running(Specs.New));

    [Fact]
    public void Snapshot_refuses_an_older_epoch_and_names_both()
    {
        var seen = Two.SeenBy("stage", 7);

        var exception = Assert.Throws<StaleEpochException>(() => seen.SeenBy("stage", 6));

        Assert.Equal((6, 7), (exception.Epoch, exception.Seen));
    }

    [Fact]
    public void Snapshot_keeps_epochs_apart_by_target()
    {
        var seen = Two.SeenBy("stage", 7).SeenBy("prod", 1);

        Assert.Equal(7, seen.Epochs["stage"]);
        Assert.Equal(1, seen.Epochs["prod"]);
    }

    [Fact]
    public void Snapshot_does_not_change_when_the_epoch_is_the_newest()
    {
        var seen = Two.SeenBy("stage", 7);

        Assert.Same(seen, seen.SeenBy("stage", 7));
    }

    [Theory]
    [InlineData(50, 49, "50 + 49, not 100")]
    [InlineData(120, -20, "120 + -20, not 100")]
    [InlineData(0, 0, "0 + 0, not 100")]
    public void Alias_refuses_shares_that_are_not_a_hundred(int old, int fresh, string reason)
    {
        var exception = Assert.Throws<EdgeRefusedException>(() => Alias(Two, (Specs.Old, old), (Specs.New, fresh)));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alias_refuses_an_instance_that_does_not_run()
    {
        var snapshot = Two.With(Records.Running(Specs.New) with { Process = null, State = InstanceState.Exited, ExitCode = 3 });

        var exception = Assert.Throws<EdgeRefusedException>(() => Alias(snapshot, (Specs.New, 100)));

        Assert.Equal("Alias 'app.stage' did not move: 'app-bbbbbbbbbbbb.stage' does not run, it ended with exit code 3.", exception.Message);
    }

    [Fact]
    public void Alias_refuses_an_instance_that_is_unknown_or_of_another_target()
    {
        Assert.Throws<EdgeRefusedException>(() => Alias(Two, ("cccccccccccc", 100)));
        Assert.Throws<EdgeRefusedException>(() => Two.WithAlias("prod", "app", [new Weight(Specs.Id(Specs.Old), 100)]));
    }

    [Fact]
    public void Alias_takes_the_retain_window_from_an_instance_that_serves_again()
    {
        var snapshot = Two.With(Records.Running(Specs.Old) with { RetainedUntil = DateTimeOffset.UnixEpoch });

        var next = Alias(snapshot, (Specs.Old, 100));

        Assert.Null(next.Of(Specs.Id(Specs.Old)).Single().RetainedUntil);
    }

    [Fact]
    public void Alias_leads_nowhere_else_after_it_moved()
    {
        var next = Alias(Alias(Two, (Specs.Old, 100)), (Specs.Old, 0), (Specs.New, 100));

        Assert.Equal([new Weight(Specs.Id(Specs.New), 100)], Assert.Single(next.Aliases).Weights);
        Assert.False(next.IsServing(Specs.Id(Specs.Old)));
    }

    private static EdgeSnapshot Alias(EdgeSnapshot snapshot, params (string Suffix, int Percent)[] shares) =>
        snapshot.WithAlias("stage", "app", [.. shares.Select(share => new Weight(Specs.Id(share.Suffix), share.Percent))]);
}
