using Shunt.Tests.Races;
using Xunit.Abstractions;

namespace Shunt.Extents;

/// <summary>A thousand of each race.</summary>
public sealed class RaceTests(ITestOutputHelper output)
{
    private const int Thousand = 1_000;

    [Fact]
    public async Task Of_three_releases_in_any_order_the_newest_serves_in_the_end() => Tell(await Race.Shuffled.RunAsync(Thousand));

    [Fact]
    public async Task Clocks_that_are_minutes_apart_and_set_by_an_hour_decide_nothing() => Tell(await Race.WithClocksSet.RunAsync(Thousand));

    [Fact]
    public async Task Holders_that_slept_past_their_time_to_live_write_nothing_and_move_nothing_when_they_wake_up() =>
        Tell(await Race.WithASleeper.RunAsync(Thousand, cases: Thousand));

    [Fact]
    public async Task Dead_holders_are_superseded_within_their_time_to_live_and_two_seconds() =>
        Tell(await Race.WithADeadHolder.RunAsync(Thousand, cases: Thousand));

    private void Tell(RaceTally tally) => output.WriteLine(tally.ToString());
}
