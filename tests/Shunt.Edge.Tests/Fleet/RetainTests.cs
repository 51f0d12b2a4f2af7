namespace Shunt.Edge.Tests.Fleet;

public sealed class RetainTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Retain_window_ends_the_instance_when_it_has_passed()
    {
        await using var edge = await TwoAsync();
        var pid = (await edge.FindAsync(Specs.Old))!.Pid;
        await edge.Client.RetainAsync(Specs.Id(Specs.Old), Window, 1, CancellationToken.None);

        edge.Clock.Advance(Window - TimeSpan.FromSeconds(2));
        Assert.Equal(Specs.Old, await edge.GetAsync("/", Specs.Old));
        edge.Clock.Advance(TimeSpan.FromSeconds(3));

        await EndToEnd.UntilAsync(async () => await edge.FindAsync(Specs.Old) is null, "it was ended");
        Assert.False(EndToEnd.IsAlive(pid));
        Assert.Equal(Specs.New, await edge.GetAsync("/"));
    }

    [Fact]
    public async Task Retain_window_is_kept_over_a_restart_of_the_worker()
    {
        await using var edge = await TwoAsync();
        await edge.Client.RetainAsync(Specs.Id(Specs.Old), Window, 1, CancellationToken.None);
        await edge.StopWorkerAsync();
        edge.Clock.Advance(Window);

        await edge.StartWorkerAsync();

        await EndToEnd.UntilAsync(async () => await edge.FindAsync(Specs.Old) is null, "it was ended");
        Assert.Equal(Specs.New, await edge.GetAsync("/"));
    }

    [Fact]
    public async Task Retain_window_does_not_end_an_instance_that_serves_again()
    {
        await using var edge = await TwoAsync();
        await edge.Client.RetainAsync(Specs.Id(Specs.Old), Window, 1, CancellationToken.None);
        await edge.RouteAsync(Specs.Old);

        edge.Clock.Advance(Window * 2);

        Assert.Null((await edge.FindAsync(Specs.Old))!.RetainedUntil);
        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
    }

    [Fact]
    public async Task Retain_window_waits_while_the_alias_leads_to_the_instance()
    {
        await using var edge = await TwoAsync();
        await edge.Client.RetainAsync(Specs.Id(Specs.New), Window, 1, CancellationToken.None);

        edge.Clock.Advance(Window * 2);

        Assert.Equal(Specs.New, await edge.GetAsync("/"));
    }

    [Fact]
    public async Task Retain_window_can_be_taken_back()
    {
        await using var edge = await TwoAsync();
        await edge.Client.RetainAsync(Specs.Id(Specs.Old), Window, 1, CancellationToken.None);

        await edge.Client.RetainAsync(Specs.Id(Specs.Old), null, 1, CancellationToken.None);
        edge.Clock.Advance(Window * 2);

        Assert.Equal(Specs.Old, await edge.GetAsync("/", Specs.Old));
    }

    private static async Task<InProcessEdge> TwoAsync()
    {
        var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.StartHealthyAsync(Specs.New);
        await edge.RouteAsync(Specs.New);
        return edge;
    }
}
