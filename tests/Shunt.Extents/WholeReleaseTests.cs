using Shunt.Targets;
using Shunt.Tests.Interleavings;
using Xunit.Abstractions;

namespace Shunt.Extents;

/// <summary>Explorations of two releases with everything that a release does, from the gate to the retirement.</summary>
public sealed class WholeReleaseTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public Task Whole_releases_leave_a_whole_ledger_and_one_version_in_many_interleavings(int preemptions, int deaths) =>
        ExploreAsync(new(2, new() { Preemptions = preemptions, Deaths = deaths }) { IsWhole = true });

    [Theory]
    [InlineData(1, 1)]
    public Task Whole_releases_that_replace_processes_leave_a_whole_ledger_and_one_version_in_many_interleavings(int preemptions, int deaths) =>
        ExploreAsync(new(2, new() { Preemptions = preemptions, Deaths = deaths }) { IsWhole = true, Processes = 2, Rollout = Rollout.Rolling(1, TimeSpan.Zero) });

    [Theory]
    [InlineData(1, 1)]
    public Task Whole_releases_that_let_the_old_version_end_first_leave_a_whole_ledger_and_one_version_in_many_interleavings(int preemptions, int deaths) =>
        ExploreAsync(new(2, new() { Preemptions = preemptions, Deaths = deaths }) { IsWhole = true, Rollout = Rollout.Recreate(TimeSpan.Zero) });

    private async Task ExploreAsync(Exploration exploration)
    {
        var explored = await exploration.RunAsync();
        output.WriteLine(explored.ToString());
    }
}
