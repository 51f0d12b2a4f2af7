using Shunt.Ledger;
using Xunit.Abstractions;

namespace Shunt.Tests.Races;

/// <summary>A few of each race; the end-to-end suites run a thousand.</summary>
public sealed class RaceTests(ITestOutputHelper output)
{
    private const int Few = 30;

    [Fact]
    public Task Of_three_releases_the_newest_serves_in_the_end_and_older_ones_step_aside() => RunAsync(Race.Shuffled);

    [Fact]
    public Task Machines_whose_clocks_are_minutes_apart_and_set_by_an_hour_race_as_others_do() => RunAsync(Race.WithClocksSet);

    [Fact]
    public Task A_holder_that_slept_past_its_time_to_live_writes_nothing_and_moves_nothing_when_it_wakes_up() => RunAsync(Race.WithASleeper);

    [Fact]
    public Task A_dead_holder_is_superseded_within_its_time_to_live_and_two_seconds() => RunAsync(Race.WithADeadHolder);

    [Fact]
    public void The_time_to_live_is_ten_seconds_at_most_unless_said_otherwise() => Assert.InRange(new LeaseOptions().Ttl, LeaseOptions.MinTtl, TimeSpan.FromSeconds(10));

    private async Task RunAsync(Race race)
    {
        var tally = await race.RunAsync(Few);

        output.WriteLine(tally.ToString());
        Assert.InRange(tally.Cases, Few / 10, int.MaxValue);
    }
}
