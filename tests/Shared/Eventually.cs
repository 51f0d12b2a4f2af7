using System.Runtime.CompilerServices;

namespace Tests;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Returns when the condition holds; fails the test when it does not within 30 s.</summary>
    public static Task HoldsAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string expression = "") =>
        HoldsAsync(() => Task.FromResult(condition()), expression);

    /// <summary>Returns when the condition holds; fails the test when it does not within 30 s.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Limit)
                throw new TimeoutException($"Did not hold within {Limit.TotalSeconds} s: {expression}");

            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
