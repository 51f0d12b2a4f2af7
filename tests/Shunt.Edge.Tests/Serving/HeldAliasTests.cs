using Shunt.Edge.Serving;
using Shunt.Edge.Tests.Rigs;

namespace Shunt.Edge.Tests.Serving;

/// <summary>What becomes of requests while one version has ended and the next has not started.</summary>
public sealed class HeldAliasTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: app.stage.localhost\r\nConnection: close\r\n\r\n";
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private const string Passing = "\r\nRetry-After: 5\r\n";

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Request_of_a_held_alias_waits_longer_than_for_an_instance_that_crashed_and_is_answered_by_the_next()
    {
        await using var rig = new PublicRig(Instance.Says(Ok), _clock);
        rig.Hold();
        var waiting = rig.AskAsync(Get);
        await EndToEnd.UntilAsync(() => rig.Held.Count == 1, "it waits");
        _clock.Advance(Search.HeldPatience - TimeSpan.FromSeconds(1));
        Assert.False(waiting.IsCompleted);

        rig.Run(true);

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await waiting, StringComparison.Ordinal);
        Assert.Equal(0, rig.Held.Count);
    }

    [Fact]
    public async Task Request_of_an_alias_that_is_held_for_too_long_is_told_to_come_back()
    {
        await using var rig = new PublicRig(Instance.Says(Ok), _clock);
        rig.Hold();
        var waiting = rig.AskAsync(Get);

        while (!waiting.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System));
        }

        var answer = await waiting;
        Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\n", answer, StringComparison.Ordinal);
        Assert.Contains(Passing, answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nNothing serves 'app.stage': a version is about to start.\n", answer, StringComparison.Ordinal);
        Assert.Equal(0, rig.Held.Count);
    }

    [Fact]
    public async Task Request_for_which_there_is_no_room_is_told_so_at_once()
    {
        await using var rig = new PublicRig(Instance.Says(Ok), _clock);
        rig.Hold();
        Assert.All(Enumerable.Range(0, WaitingRoom.Room), _ => Assert.True(rig.Held.TryEnter()));

        var answer = await rig.AskAsync(Get);
        rig.Held.Leave();
        var waiting = rig.AskAsync(Get);
        await EndToEnd.UntilAsync(() => rig.Held.Count == WaitingRoom.Room, "it waits");
        rig.Run(true);

        Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\n", answer, StringComparison.Ordinal);
        Assert.Contains(Passing, answer, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await waiting, StringComparison.Ordinal);
    }
}
