using System.Globalization;

namespace Shunt.Local.Posix;

/// <summary>What Linux tells in <c>/proc/PID/stat</c> (proc_pid_stat(5)).</summary>
/// <param name="State">One letter; Z and X are processes that ended.</param>
/// <param name="StartTicks">When it started, in clock ticks since boot.</param>
internal sealed record ProcStat(char State, long StartTicks)
{
    // Counted from the field after the program's name, which may itself hold spaces and parentheses.
    private const int StateField = 0;
    private const int StartField = 19;

    /// <value>False when it ended and is only waited for.</value>
    public bool IsRunning => State is not ('Z' or 'X');

    /// <summary>Reads a process's line; null when there is no such process.</summary>
    /// <param name="pid">The process id.</param>
    public static ProcStat? Read(int pid)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return new ProcStat(fields[StateField][0], long.Parse(fields[StartField], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // The process ended before or while it was read (ENOENT, ESRCH).
            return null;
        }
    }
}
