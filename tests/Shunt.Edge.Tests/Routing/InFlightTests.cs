using Shunt.Edge.Routing;

namespace Shunt.Edge.Tests.Routing;

public sealed class InFlightTests
{
    private readonly InFlight _requests = new();
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Drain_is_over_at_once_when_nothing_is_in_flight()
    {
        Assert.Equal(0, await _requests.WhenIdleAsync(TimeSpan.FromSeconds(1), _clock, CancellationToken.None));
    }

    [Fact]
    public async Task Drain_waits_for_the_last_request()
    {
        _requests.Enter();
        _requests.Enter();
        var drain = _requests.WhenIdleAsync(TimeSpan.FromSeconds(1), _clock, CancellationToken.None);

        _requests.Leave();
        Assert.False(drain.IsCompleted);
        _requests.Leave();

        Assert.Equal(0, await drain);
    }

    [Fact]
    public async Task Drain_tells_how_many_are_left_when_its_limit_has_passed()
    {
        _requests.Enter();
        var drain = _requests.WhenIdleAsync(TimeSpan.FromSeconds(1), _clock, CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await drain);
    }

    [Fact]
    public async Task Drain_can_be_waited_for_again_after_it_was_over()
    {
        _requests.Enter();
        var first = _requests.WhenIdleAsync(TimeSpan.FromSeconds(1), _clock, CancellationToken.None);
        _requests.Leave();
        await first;
        _requests.Enter();

        var second = _requests.WhenIdleAsync(TimeSpan.FromSeconds(1), _clock, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await second);
    }
}
