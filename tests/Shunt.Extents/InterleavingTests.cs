using Shunt.Tests.Interleavings;
using Xunit.Abstractions;

namespace Shunt.Extents;

/// <summary>Explorations of releases over the ledger. Without a number of preemptions it is every interleaving there is.</summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2, null, 1, 0)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(3, 1, 1, 0)]
    [InlineData(3, 2, 0, 0)]
    public Task Releases_leave_a_whole_ledger_and_one_version_in_every_interleaving(int releases, int? preemptions, int deaths, int ticks) =>
        ExploreAsync(new(releases, new() { Preemptions = preemptions, Deaths = deaths, Ticks = ticks }));

    [Fact]
    public async Task What_a_process_is_taken_to_have_forgotten_decides_nothing_when_one_dies()
    {
        var forgetful = await ExploreAsync(new(2, new() { Preemptions = 1, Deaths = 1 }));

        var mindful = await ExploreAsync(new(2, new() { Preemptions = 1, Deaths = 1, Forgets = false }));

        Assert.Equal(mindful.Ends.Order(), forgetful.Ends.Order());
        Assert.True(mindful.States > forgetful.States);
    }

    private async Task<Explorer> ExploreAsync(Exploration exploration)
    {
        var explored = await exploration.RunAsync();
        output.WriteLine(explored.ToString());
        return explored.By;
    }
}
