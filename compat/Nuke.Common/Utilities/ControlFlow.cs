using Serilog;

namespace Nuke.Common;

/// <summary>Ways around errors.</summary>
public static class ControlFlow
{
    /// <summary>Does something, again when it fails.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="cleanup">What is done after each attempt that failed.</param>
    /// <param name="retryAttempts">How often it is tried; at least 1.</param>
    /// <param name="delay">How long is waited between two attempts; default: not at all.</param>
    /// <param name="logAction">Who is told of an attempt that failed; default: a warning.</param>
    public static void ExecuteWithRetry(
        Action action, Action? cleanup = null, int retryAttempts = 3, TimeSpan? delay = null, Action<string>? logAction = null)
    {
        Assert.True(retryAttempts > 0, $"retryAttempts is {retryAttempts} and must be at least 1");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                action();
                return;
            }
            catch (Exception exception) when (attempt < retryAttempts)
            {
                (logAction ?? Log.Warning)($"Attempt {attempt} of {retryAttempts} failed: {exception.Message}");
                Wait(delay);
            }
            finally
            {
                cleanup?.Invoke();
            }
        }
    }

    /// <summary>Does something, and only tells of an error.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="includeStackTrace">Whether all of the error is told.</param>
    /// <param name="logWarning">Whether the error is told.</param>
    public static void SuppressErrors(Action action, bool includeStackTrace = false, bool logWarning = true)
    {
        try
        {
            action();
        }
#pragma warning disable CA1031 // That is what it is for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (logWarning)
                Log.Warning("{Error:l}", includeStackTrace ? exception.ToString() : exception.Message);
        }
    }

    private static void Wait(TimeSpan? delay)
    {
        if (delay is { } time)
            Task.Delay(time, TimeProvider.System).GetAwaiter().GetResult();
    }
}
