using System.Globalization;
using Shunt.Gates;

namespace Shunt.Tests.Gates;

[System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5394: Do not use insecure randomness", Justification = "A test draws hours from seeds that its message names.")]
public sealed class FreezeWindowTests
{
    // Berlin leaps from 2:00 to 3:00 on 2026-03-29 (1:00 UTC), and back from 3:00 to 2:00 on 2026-10-25 (1:00 UTC).
    private static readonly FreezeWindow Night = Daily("22:00", "06:00");
    private static readonly FreezeWindow Weekend = FreezeWindow.Weekly(
        "the weekend", (DayOfWeek.Friday, new(15, 0)), (DayOfWeek.Monday, new(8, 0)), "Europe/Berlin");

    [Theory]
    [InlineData("2026-01-02T20:59:59Z", null)]
    [InlineData("2026-01-02T21:00:00Z", "2026-01-03T05:00:00Z")]
    [InlineData("2026-01-03T04:59:59Z", "2026-01-03T05:00:00Z")]
    [InlineData("2026-01-03T05:00:00Z", null)]
    [InlineData("2026-07-02T20:00:00Z", "2026-07-03T04:00:00Z")]
    public void A_window_of_every_day_reaches_into_the_next_and_keeps_to_its_zones_clocks(string now, string? end) => Ends(Night, now, end);

    [Theory]
    [InlineData("2026-03-27T13:59:59Z", null)]
    [InlineData("2026-03-27T14:00:00Z", "2026-03-30T06:00:00Z")]
    [InlineData("2026-03-30T05:59:59Z", "2026-03-30T06:00:00Z")]
    [InlineData("2026-03-30T06:00:00Z", null)]
    [InlineData("2026-10-23T12:59:59Z", null)]
    [InlineData("2026-10-23T13:00:00Z", "2026-10-26T07:00:00Z")]
    [InlineData("2026-10-26T06:59:59Z", "2026-10-26T07:00:00Z")]
    [InlineData("2026-10-26T07:00:00Z", null)]
    public void A_weekend_is_an_hour_shorter_or_longer_when_clocks_change_in_it(string now, string? end) => Ends(Weekend, now, end);

    [Theory]
    [InlineData("02:30", "04:00", "2026-03-29T00:59:59Z", null)]
    [InlineData("02:30", "04:00", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z")]
    [InlineData("00:30", "02:30", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z")]
    [InlineData("00:30", "02:30", "2026-03-29T01:00:00Z", null)]
    [InlineData("02:10", "02:50", "2026-03-29T01:00:00Z", null)]
    [InlineData("02:10", "02:50", "2026-03-28T01:10:00Z", "2026-03-28T01:50:00Z")]
    [InlineData("02:30:30", "04:00", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z")]
    public void A_time_that_clocks_leap_over_is_the_moment_of_the_leap(string from, string to, string now, string? end) => Ends(Daily(from, to), now, end);

    [Theory]
    [InlineData("02:30", "02:45", "2026-10-25T00:29:59Z", null)]
    [InlineData("02:30", "02:45", "2026-10-25T00:30:00Z", "2026-10-25T01:45:00Z")]
    [InlineData("02:30", "02:45", "2026-10-25T01:20:00Z", "2026-10-25T01:45:00Z")]
    [InlineData("02:30", "02:45", "2026-10-25T01:45:00Z", null)]
    [InlineData("01:00", "02:00", "2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z")]
    [InlineData("03:00", "04:00", "2026-10-25T01:59:59Z", null)]
    public void A_time_that_clocks_show_twice_begins_a_window_the_first_time_and_ends_it_the_last_time(string from, string to, string now, string? end) =>
        Ends(Daily(from, to), now, end);

    [Theory]
    [InlineData("America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-11-01T06:59:59Z", "2026-11-01T08:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-05-05T19:15:00Z", "2026-05-05T21:15:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T15:29:59Z", "2026-10-03T16:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-12-31T11:00:00Z", "2026-12-31T13:00:00Z")]
    [InlineData("UTC", "2026-12-31T02:59:59Z", "2026-12-31T03:00:00Z")]
    public void A_window_from_one_to_three_holds_by_the_clocks_of_its_own_zone(string zone, string now, string end) =>
        Ends(FreezeWindow.Daily("the night", new(1, 0), new(3, 0), zone), now, end);

    [Theory]
    [InlineData("2026-12-18T13:59:59Z", null)]
    [InlineData("2026-12-18T14:00:00Z", "2027-01-04T07:00:00Z")]
    [InlineData("2027-01-04T06:59:59Z", "2027-01-04T07:00:00Z")]
    [InlineData("2027-01-04T07:00:00Z", null)]
    [InlineData("2027-12-20T14:00:00Z", null)]
    public void A_window_that_comes_once_does_not_come_again(string now, string? end) => Ends(
        FreezeWindow.Once("the turn of the year", new DateTime(2026, 12, 18, 15, 0, 0), new DateTime(2027, 1, 4, 8, 0, 0, DateTimeKind.Utc), "Europe/Berlin"), now, end);

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-10-25")]
    [InlineData("America/New_York", "2026-11-01")]
    [InlineData("Australia/Lord_Howe", "2026-04-05")]
    [InlineData("America/Santiago", "2026-09-06")]
    public void Whatever_the_hours_a_window_is_what_a_watched_clock_says_it_is(string zoneName, string day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var midnight = DateTime.Parse(day, CultureInfo.InvariantCulture);
        var clock = Clock(zone, midnight).ToList();

        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var (from, to) = (random.Next(24 * 60), random.Next(24 * 60));
            if (from == to)
                continue;

            var window = FreezeWindow.Daily("the night", Hour(from), Hour(to), zoneName);
            var begins = clock.First(minute => minute.Shown >= midnight.AddMinutes(from)).At;
            var ends = clock.Last(minute => minute.Shown < midnight.AddMinutes(to < from ? to + (24 * 60) : to)).At.AddMinutes(1);

            // Hours that the clock leaps over make no window.
            var holds = begins < ends;
            Assert.True(
                !holds || (window.FindEnd(begins), window.FindEnd(ends.AddTicks(-1)), window.FindEnd(begins.AddTicks(-1))) == (ends, ends, null),
                $"seed {seed}: {zoneName} {day}, {Hour(from)}–{Hour(to)}: expected {begins:O}–{ends:O}, found {window.FindEnd(begins):O}");
        }
    }

    // Each minute of the three days around one, with what a clock in the zone shows.
    private static IEnumerable<(DateTimeOffset At, DateTime Shown)> Clock(TimeZoneInfo zone, DateTime midnight)
    {
        var start = new DateTimeOffset(midnight.AddDays(-1), TimeSpan.Zero);
        return Enumerable.Range(0, 4 * 24 * 60).Select(minute => start.AddMinutes(minute)).Select(at => (at, TimeZoneInfo.ConvertTime(at, zone).DateTime));
    }

    private static TimeOnly Hour(int minutes) => new TimeOnly(0, 0).AddMinutes(minutes);

    private static FreezeWindow Daily(string from, string to) => FreezeWindow.Daily(
        "the night", TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture), "Europe/Berlin");

    private static void Ends(FreezeWindow window, string now, string? end) =>
        Assert.Equal(end is null ? null : DateTimeOffset.Parse(end, CultureInfo.InvariantCulture), window.FindEnd(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
}
