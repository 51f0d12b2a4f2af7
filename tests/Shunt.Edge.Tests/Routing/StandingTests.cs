using Shunt.Edge.Routing;

namespace Shunt.Edge.Tests.Routing;

public sealed class StandingTests
{
    private readonly FakeClock _clock = new();
    private readonly Standing _standing = new();

    [Fact]
    public void Standing_is_lost_with_the_third_request_in_a_row_without_an_answer()
    {
        _standing.Unanswered(_clock);
        _standing.Unanswered(_clock);
        _standing.Answered();
        _standing.Unanswered(_clock);
        _standing.Unanswered(_clock);
        Assert.True(_standing.TryEnter(_clock));

        _standing.Unanswered(_clock);

        Assert.False(_standing.TryEnter(_clock));
    }

    [Fact]
    public void Standing_lets_one_request_a_pause_try()
    {
        _standing.Refused(_clock);

        _clock.Advance(Standing.FirstPause);

        Assert.True(_standing.TryEnter(_clock));
        Assert.False(_standing.TryEnter(_clock));
    }

    [Fact]
    public void Standing_is_tried_after_twice_the_pause_each_time_up_to_the_longest()
    {
        _standing.Refused(_clock);
        var pauses = new List<double>();

        for (var attempt = 0; attempt < 7; attempt++)
        {
            pauses.Add(UntilTried());
            _standing.Refused(_clock);
        }

        Assert.Equal([0.5, 1, 2, 4, 8, 10, 10], pauses);
    }

    [Fact]
    public void Standing_is_not_set_aside_for_longer_by_requests_that_were_under_way()
    {
        _standing.Refused(_clock);
        _standing.Unanswered(_clock);
        _standing.Refused(_clock);

        Assert.Equal(0.5, UntilTried());
    }

    [Fact]
    public void Standing_is_regained_with_one_answer_and_lost_from_the_first_pause()
    {
        _standing.Refused(_clock);
        UntilTried();
        _standing.Refused(_clock);
        UntilTried();

        _standing.Answered();

        Assert.True(_standing.TryEnter(_clock));
        _standing.Refused(_clock);
        Assert.Equal(0.5, UntilTried());
    }

    [Fact]
    public void Refused_connection_rests_for_a_quarter_of_a_second()
    {
        _standing.Refused(_clock);
        Assert.True(_standing.IsResting(_clock));

        _clock.Advance(TimeSpan.FromMilliseconds(250));

        Assert.False(_standing.IsResting(_clock));
    }

    private double UntilTried()
    {
        var begun = _clock.GetTimestamp();
        while (!_standing.TryEnter(_clock))
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        return _clock.GetElapsedTime(begun).TotalSeconds;
    }
}
