using Shunt.Aws.Waits;
using Shunt.Tests.Sessions;
using Tests;

namespace Shunt.Aws.Tests.Waits;

public sealed class WaitTests
{
    private readonly RecordingNarrator _narrator = new();
    private readonly LeapingTimeProvider _time = new();

    [Fact]
    public async Task Turns_come_at_the_interval_and_the_last_one_at_the_limit()
    {
        var wait = Of(seconds: 10);
        List<double> turns = [_time.Elapsed.TotalSeconds];

        while (await wait.NextAsync("waiting", default))
            turns.Add(_time.Elapsed.TotalSeconds);

        Assert.Equal([0, 4, 8, 10], turns);
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.Zero), (wait.Waited, wait.Rest));
    }

    [Fact]
    public async Task A_heartbeat_tells_the_last_turns_words_and_what_is_left_of_the_limit()
    {
        var wait = Of(seconds: 30);

        for (var turn = 0; await wait.NextAsync($"waiting for turn {turn}", default);)
            turn++;

        Assert.Equal(["wait 18 s: waiting for turn 3", "wait 6 s: waiting for turn 6"], _narrator.Lines);
    }

    [Fact]
    public async Task A_wait_whose_turns_took_all_of_its_time_is_over()
    {
        var wait = Of(seconds: 10);

        _time.Pass(TimeSpan.FromSeconds(11));

        Assert.False(await wait.NextAsync("waiting", default));
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(11)), (wait.Rest, _time.Elapsed));
        Assert.Empty(_narrator.Lines);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_ends()
    {
        var wait = new Wait(TimeSpan.FromSeconds(10), _narrator, new FakeTimeProvider());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.NextAsync("waiting", new CancellationToken(canceled: true)));
    }

    private Wait Of(int seconds) =>
        new(TimeSpan.FromSeconds(seconds), _narrator, _time) { Interval = TimeSpan.FromSeconds(4), Heartbeat = TimeSpan.FromSeconds(10) };
}
