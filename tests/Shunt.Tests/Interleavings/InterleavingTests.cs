using System.Globalization;
using Xunit.Abstractions;

namespace Shunt.Tests.Interleavings;

/// <summary>
/// Releases that run at once, each a process with a clock of its own that may be as slow as it likes. Every operation on the ledger's
/// store and the platform is a point at which another may come first, and at which a process may die, before or after it happened.
/// A failure prints the schedule; <see cref="Explorer.Replay"/> carries it out again.
/// </summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2, 2, 1, 0)]
    [InlineData(3, 1, 0, 0)]
    public Task Releases_that_are_interleaved_leave_a_whole_ledger_and_one_version(int releases, int preemptions, int deaths, int ticks) => ExploreAsync(
        releases, new Extent { Preemptions = preemptions, Deaths = deaths, Ticks = ticks }, Situation.MoveAsync);

    [Fact]
    public Task Whole_releases_that_are_interleaved_leave_a_whole_ledger_and_one_version() => ExploreAsync(
        2, new Extent { Preemptions = 1 }, Situation.ReleaseAsync);

    [FullExtentTheory]
    [InlineData(2, null, 0, 0)]
    [InlineData(2, null, 1, 0)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(3, 1, 1, 0)]
    [InlineData(3, 2, 0, 0)]
    public Task Releases_leave_a_whole_ledger_and_one_version_in_every_interleaving(int releases, int? preemptions, int deaths, int ticks) => ExploreAsync(
        releases, new Extent { Preemptions = preemptions, Deaths = deaths, Ticks = ticks }, Situation.MoveAsync);

    [FullExtentTheory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 0, 0)]
    public Task Whole_releases_leave_a_whole_ledger_and_one_version_in_many_interleavings(int preemptions, int deaths, int ticks) => ExploreAsync(
        2, new Extent { Preemptions = preemptions, Deaths = deaths, Ticks = ticks }, Situation.ReleaseAsync);

    [Fact]
    public async Task What_a_process_is_taken_to_have_forgotten_decides_nothing()
    {
        var forgetful = await ExploreAsync(2, new Extent { Preemptions = 1, Deaths = 1 }, Situation.MoveAsync);

        var mindful = await ExploreAsync(2, new Extent { Preemptions = 1, Deaths = 1, Forgets = false }, Situation.MoveAsync);

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

    private async Task<Explorer> ExploreAsync(int releases, Extent extent, Func<Situation, Process, char, Task> program)
    {
        var situation = await Situation.MakeAsync(releases);
        var explorer = new Explorer(() => situation.Start(releases, extent, program), new Order(situation).Check);
        var began = TimeProvider.System.GetTimestamp();

        // On a thread without a context to return to, so that every process goes on within its answer.
        await Task.Run(explorer.Run);

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{releases} releases, {extent}: {explorer.Schedules:N0} schedules of up to {explorer.Longest} steps, {explorer.States:N0} states, {explorer.Ends.Count:N0} ends, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s"));
        return explorer;
    }
}
