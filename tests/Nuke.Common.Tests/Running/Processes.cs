using System.Diagnostics;

namespace EngineTests.Running;

/// <summary>Looks after processes that a test has seen started.</summary>
internal static class Processes
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Says whether a process is gone; one that was killed stays visible until its new parent has looked after it.</summary>
    public static bool IsGone(int id) => SpinWait.SpinUntil(() => !IsRunning(id), Limit);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
