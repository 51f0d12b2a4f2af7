namespace Shunt.Edge.Supervision;

/// <summary>
/// Finds out that a worker hangs. Two questions in a row must go without an answer: when this process itself was stopped for a
/// while, the first one seems to have.
/// </summary>
internal static class Pulse
{
    /// <summary>How long a question may take: 5 s. A worker on a crowded machine answers within tens of milliseconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>How long after an answer the next question is asked: 2 s.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private const int MostMissed = 2;

    /// <summary>Asks again and again; returns when the worker hangs.</summary>
    /// <param name="ask">Asks once.</param>
    /// <param name="clock">Measures the limits.</param>
    /// <param name="end">Ends the asking.</param>
    public static async Task WhenHungAsync(Func<CancellationToken, Task> ask, TimeProvider clock, CancellationToken end)
    {
        for (var missed = 0; missed < MostMissed;)
        {
            using var late = new CancellationTokenSource(Limit, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(end, late.Token);
            try
            {
                await ask(either.Token).ConfigureAwait(false);
                missed = 0;
                await Task.Delay(Pause, clock, end).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (late.IsCancellationRequested && !end.IsCancellationRequested)
            {
                missed++;
            }
        }
    }
}
