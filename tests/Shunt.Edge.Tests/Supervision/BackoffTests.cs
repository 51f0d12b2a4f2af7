using Shunt.Edge.Supervision;

namespace Shunt.Edge.Tests.Supervision;

public sealed class BackoffTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Backoff_grows_from_none_to_its_longest()
    {
        var backoff = New();

        var pauses = Enumerable.Range(0, 6).Select(_ => backoff.Ended().TotalSeconds);

        Assert.Equal([0, 1, 2, 4, 5, 5], pauses);
    }

    [Fact]
    public void Backoff_begins_again_when_the_last_start_lasted()
    {
        var backoff = New();
        backoff.Ended();
        backoff.Ended();
        backoff.Started();

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.Zero, backoff.Ended());
    }

    private Backoff New() => new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), _clock);
}
