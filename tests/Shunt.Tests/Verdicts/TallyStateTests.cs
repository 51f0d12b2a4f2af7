using Shunt.Platforms;
using Shunt.Verdicts;

namespace Shunt.Tests.Verdicts;

public sealed class TallyStateTests
{
    [Fact]
    public void What_was_counted_before_is_left_out()
    {
        var tally = new TallyState(Seen(100, 50));

        tally.Add(Seen(110, 51));

        Assert.Equal(new Tally(10, 1), tally.Since);
    }

    [Fact]
    public void Counts_that_begin_anew_are_added_to_what_was_counted_until_then()
    {
        var tally = new TallyState(Seen(100, 50));
        tally.Add(Seen(110, 51));

        tally.Add(Seen(3, 0));
        tally.Add(Seen(7, 2));

        Assert.Equal(new Tally(17, 3), tally.Since);
    }

    [Fact]
    public void An_instance_that_was_not_there_or_is_gone_counts_nothing()
    {
        var tally = new TallyState(null);

        tally.Add(null);

        Assert.Equal(default, tally.Since);
    }

    private static ObservedInstance Seen(long requests, long failures) => new()
    {
        Id = new InstanceId("prod", "app", "111111111111"),
        Commit = "",
        Digest = "",
        IsRunning = true,
        Since = DateTimeOffset.UnixEpoch,
        Requests = requests,
        Failures = failures,
    };
}
