using Shunt.Targets;
using Xunit.Abstractions;

namespace Shunt.Tests.Interleavings;

/// <summary>
/// Every operation on the ledger's store and the platform is a point at which another release may come first, and at which a process may
/// die, before or after it happened. A failure prints the schedule; <see cref="Explorer.Replay"/> carries it out again. These extents
/// take a developer's second; the end-to-end suites explore further.
/// </summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2, 1, 1, 0)]
    [InlineData(3, 1, 0, 0)]
    public Task Releases_that_are_interleaved_leave_a_whole_ledger_and_one_version(int releases, int preemptions, int deaths, int ticks) =>
        ExploreAsync(new(releases, new() { Preemptions = preemptions, Deaths = deaths, Ticks = ticks }));

    [Fact]
    public Task Whole_releases_that_are_interleaved_leave_a_whole_ledger_and_one_version() =>
        ExploreAsync(new(2, new() { Preemptions = 1 }) { IsWhole = true });

    [Fact]
    public Task Whole_releases_that_replace_processes_and_are_interleaved_leave_a_whole_ledger_and_one_version() =>
        ExploreAsync(new(2, new() { Preemptions = 0, Deaths = 1 }) { IsWhole = true, Processes = 2, Rollout = Rollout.Rolling(1, TimeSpan.Zero) });

    [Fact]
    public Task Whole_releases_that_let_the_old_version_end_first_and_are_interleaved_leave_a_whole_ledger_and_one_version() =>
        ExploreAsync(new(2, new() { Preemptions = 0, Deaths = 1 }) { IsWhole = true, Rollout = Rollout.Recreate(TimeSpan.Zero) });

    [Fact]
    public async Task What_a_process_is_taken_to_have_forgotten_decides_nothing()
    {
        var forgetful = await ExploreAsync(new(2, new() { Preemptions = 1 }));

        var mindful = await ExploreAsync(new(2, new() { Preemptions = 1, Forgets = false }));

        Assert.Equal(mindful.Ends.Order(), forgetful.Ends.Order());
        Assert.True(mindful.States > forgetful.States);
    }

    [Fact]
    public async Task A_printed_schedule_is_carried_out_again_step_by_step()
    {
        var schedule = string.Join(' ', [.. Enumerable.Repeat("0.", 14), "0^", "1.", "0~", "0.", "1.", "0~", "0+", "1.", "1."]);
        var situation = await Situation.MakeAsync(2);
        var extent = new Extent { Deaths = 1, Ticks = 1 };

        var once = await ReplayAsync();
        var again = await ReplayAsync();

        Assert.Equal(schedule, once.Schedule);
        Assert.Equal(once.Story, again.Story);
        Assert.Equal(once.Key, again.Key);

        Task<Execution> ReplayAsync() => Task.Run(() => Explorer.Replay(() => situation.Start(2, extent, Situation.MoveAsync), schedule));
    }

    private async Task<Explorer> ExploreAsync(Exploration exploration)
    {
        var explored = await exploration.RunAsync();
        output.WriteLine(explored.ToString());
        return explored.By;
    }
}
