using System.Runtime.InteropServices;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Local.Posix;

namespace Shunt.Local.Ledger;

/// <summary>Leases whose holders are processes: one that has ended on this machine is known to have ended.</summary>
public static class LocalLease
{
    private const int NoSuchProcess = 3;

    /// <summary>The lease options of this process.</summary>
    /// <param name="wait">How long to wait for holders that live; zero for not at all.</param>
    public static LeaseOptions Options(TimeSpan wait) =>
        Self() is { } self ? new LeaseOptions { Wait = wait, Process = self, HasEnded = HasEnded } : new LeaseOptions { Wait = wait };

    /// <summary>
    /// Says whether a holder has provably ended: it ran on this boot of this machine and among the processes that are seen from here,
    /// and now none has its id, or another one does. False when anything of that is not known.
    /// </summary>
    /// <param name="held">The lease.</param>
    public static bool HasEnded(HeldLease held)
    {
        ArgumentNullException.ThrowIfNull(held);
        if (held.Process is null || Here() is not { } here || !held.Process.StartsWith(here, StringComparison.Ordinal))
            return false;

        var now = ProcStat.Read(held.By.Process);
        return now is null ? IsGone(held.By.Process) : !now.IsRunning || held.Process != Mark(here, now);
    }

    private static string? Self() => Here() is { } here && ProcStat.Read(Environment.ProcessId) is { } self ? Mark(here, self) : null;

    private static string Mark(string here, ProcStat stat) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{here}{stat.StartTicks}");

    // The boot, and the process ids that are seen from here: containers on one machine have process ids of their own. Only Linux tells.
    private static string? Here()
    {
        if (!OperatingSystem.IsLinux() || File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false) is not { } processes)
            return null;

        return $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}/{processes.Name}/";
    }

    // Where other users' processes are hidden, the file of a living one cannot be read either.
    private static bool IsGone(int pid) => Libc.Kill(pid, 0) != 0 && Marshal.GetLastPInvokeError() == NoSuchProcess;
}
