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

    /// <summary>Kills all of them with everything they started, and refuses new ones until <see cref="Allow"/>.</summary>
    public static void KillAll()
    {
        Process[] all;
        lock (Running)
        {
            Refused = true;
            all = [.. Running];
        }

        foreach (var process in all)
            Kill(process);
    }

    /// <summary>Lets processes be started again: targets that are assured may need them.</summary>
    public static void Allow()
    {
        lock (Running)
            Refused = false;
    }

    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It ended, or one of its children did, between being listed and being killed: that is what was wanted.
        }
    }
}
