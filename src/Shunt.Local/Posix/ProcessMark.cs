using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Shunt.Local.Posix;

/// <summary>A process that can be told apart from a later one that was given the same id.</summary>
/// <param name="Pid">The process id.</param>
/// <param name="Birth">When it started, as the system tells it: opaque, and unique together with the id.</param>
internal sealed record ProcessMark(int Pid, string Birth)
{
    /// <summary>This process.</summary>
    public static ProcessMark Self() =>
        Of(Environment.ProcessId) ?? throw new InvalidOperationException("This process does not find itself in the process table.");

    /// <summary>The process that has the id now; null when none runs under it. One that ended and was not waited for does not run.</summary>
    /// <param name="pid">The process id.</param>
    public static ProcessMark? Of(int pid) => Of(pid, endedToo: false);

    /// <summary>The mark of a child that was just started and not waited for, even when it has ended already.</summary>
    /// <param name="pid">The process id.</param>
    public static ProcessMark OfChild(int pid) =>
        Of(pid, endedToo: true) ?? throw new InvalidOperationException($"Child {pid} is not in the process table.");

    /// <summary>Whether this very process runs.</summary>
    public bool IsAlive() => Of(Pid) == this;

    private static ProcessMark? Of(int pid, bool endedToo)
    {
        var birth = pid <= 0 ? null : OperatingSystem.IsLinux() ? BirthFromProc(pid, endedToo) : BirthFromPs(pid, endedToo);
        return birth is null ? null : new ProcessMark(pid, birth);
    }

    // Ticks since boot say nothing across boots, hence the boot's id.
    private static string? BirthFromProc(int pid, bool endedToo)
    {
        if (ProcStat.Read(pid) is not { } stat || (!stat.IsRunning && !endedToo))
            return null;

        var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id");
        return string.Create(CultureInfo.InvariantCulture, $"{boot.AsSpan(0, 8)}-{stat.StartTicks}");
    }

    private static string? BirthFromPs(int pid, bool endedToo)
    {
        var start = new ProcessStartInfo("/bin/ps", ["-o", "stat=,lstart=", "-p", pid.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            Environment = { ["LC_ALL"] = "C" },
        };
        using var ps = Process.Start(start) ?? throw new Win32Exception("'/bin/ps' did not start.");
        var words = ps.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 || (words[0].StartsWith('Z') && !endedToo) ? null : string.Join(' ', words[1..]);
    }
}
