namespace Acceptance.Running;

/// <summary>Waits for what another process is about to do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns when there is nothing left; fails the test with what is left after 30 s.</summary>
    public static async Task IsEmptyAsync(Func<Task<IReadOnlyList<string>>> left)
    {
        var start = TimeProvider.System.GetTimestamp();
        while ((await left()).Count > 0 && TimeProvider.System.GetElapsedTime(start) < Limit)
            await Task.Delay(Pause, TimeProvider.System);

        Assert.Empty(await left());
    }

    /// <summary>Returns when the condition holds; fails the test after 30 s.</summary>
    public static async Task HoldsAsync(Func<bool> condition, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition() && TimeProvider.System.GetElapsedTime(start) < Limit)
            await Task.Delay(Pause, TimeProvider.System);

        Assert.True(condition(), what);
    }
}
