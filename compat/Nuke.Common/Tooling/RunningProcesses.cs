using System.Diagnostics;

namespace Nuke.Common.Tooling;

/// <summary>Every process this build has started and that has not ended, so that an interrupt leaves none behind.</summary>
internal static class RunningProcesses
{
    private static readonly HashSet<Process> Running = [];
    private static bool Refused;

    /// <summary>Starts a process and keeps it in mind until <see cref="Remove"/>.</summary>
    /// <param name="start">What to start.</param>
    /// <exception cref="OperationCanceledException">The build was interrupted: nothing is started any more.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        lock (Running)
        {
            if (Refused)
                throw new OperationCanceledException($"'{Path.GetFileName(start.FileName)}' was not started: the build was interrupted");
            var process = Process.Start(start)!;
            Running.Add(process);
            return process;
        }
    }

    public static void Remove(Process process)
    {
        lock (Running)
            Running.Remove(process);
    }

    /// <summary>Refuses to start new ones until <see cref="Allow"/>.</summary>
    public static void Refuse()
    {
        lock (Running)
            Refused = true;
    }

    /// <summary>Lets processes be started again: targets that are assured may need them.</summary>
    public static void Allow()
    {
        lock (Running)
            Refused = false;
    }

    /// <summary>
    /// Ends everything that this process has started, by <see cref="ProcessTasks"/> or not, with all that came of it. What has a session
    /// of its own stays.
    /// </summary>
    /// <param name="grace">How long they get to end by themselves; zero kills at once.</param>
    /// <returns>The ids of those that could not be ended.</returns>
    public static IReadOnlyCollection<int> EndAll(TimeSpan grace)
    {
        Process[] all;
        lock (Running)
            all = [.. Running];
        if (!OperatingSystem.IsWindows())
            return ProcessTree.OfThisProcess([.. all.Where(static x => !HasEnded(x)).Select(static x => x.Id)]).End(grace);
        foreach (var process in all)
            Kill(process);
        return [];
    }

    /// <summary>Kills a process with everything below it.</summary>
    public static void Kill(Process process)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                process.Kill(entireProcessTree: true);
            else if (!HasEnded(process))
                ProcessTree.Of(process.Id).End(TimeSpan.Zero);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It ended, or one of its children did, between being listed and being killed: that is what was wanted.
        }
    }

    private static bool HasEnded(Process process)
    {
        try
        {
            return process.HasExited;
        }
        catch (InvalidOperationException)
        {
            // It was disposed: whoever did so had waited for its end, or gave it up.
            return true;
        }
    }
}
