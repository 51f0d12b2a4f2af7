using Shunt.Edge.Supervision;

namespace Shunt.Edge.Tests.Supervision;

public sealed class PulseTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly CancellationTokenSource _end = new();
    private Func<CancellationToken, Task> _ask = Answers;
    private int _asked;

    [Fact]
    public async Task Worker_hangs_when_two_questions_in_a_row_go_without_an_answer()
    {
        _ask = IsSilent;
        var hung = Begin();

        _clock.Advance(Pulse.Limit);
        await EndToEnd.UntilAsync(() => _asked == 2, "it was asked again");
        Assert.False(hung.IsCompleted);
        _clock.Advance(Pulse.Limit);

        await hung;
    }

    [Fact]
    public async Task Worker_that_answers_the_second_question_does_not_hang()
    {
        _ask = IsSilent;
        var hung = Begin();
        _ask = Answers;
        _clock.Advance(Pulse.Limit);
        await EndToEnd.UntilAsync(() => _asked == 2, "it was asked again");

        _ask = IsSilent;
        _clock.Advance(Pulse.Pause);
        await EndToEnd.UntilAsync(() => _asked == 3, "it was asked again");
        _clock.Advance(Pulse.Limit);
        await EndToEnd.UntilAsync(() => _asked == 4, "it was asked again");

        Assert.False(hung.IsCompleted);
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private static Task Answers(CancellationToken end) => Task.CompletedTask;

    private Task IsSilent(CancellationToken end) => Task.Delay(Timeout.InfiniteTimeSpan, _clock, end);

    private Task Begin() => Pulse.WhenHungAsync(
        end =>
        {
            Interlocked.Increment(ref _asked);
            return _ask(end);
        },
        _clock,
        _end.Token);
}
