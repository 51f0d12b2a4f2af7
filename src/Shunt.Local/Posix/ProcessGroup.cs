namespace Shunt.Local.Posix;

/// <summary>A program started by <see cref="ChildProcess"/> together with what it started itself.</summary>
internal static unsafe class ProcessGroup
{
    private const int ProcessKind = 1;
    private const int SignalCode = 128;

    // siginfo_t is 128 bytes on Linux and 104 on macOS; its first number is the signal, 0 when nothing ended.
    private const int ResultSize = 128;

    /// <summary>Signals every process of a group. A group that is gone is fine.</summary>
    /// <param name="leader">The process that was started.</param>
    /// <param name="signal">The signal.</param>
    public static void Signal(int leader, int signal)
    {
        if (leader > 1)
            _ = Libc.Kill(-leader, signal);
    }

    /// <summary>
    /// If a child of ours has ended: kills what is left of its group, then forgets it. In this order, because until then no other
    /// process can be given its id.
    /// </summary>
    /// <param name="leader">The child.</param>
    /// <returns>How it ended: its exit code, or 128 + the signal's number; null while it runs.</returns>
    public static int? Reap(int leader)
    {
        var result = stackalloc byte[ResultSize];
        new Span<byte>(result, ResultSize).Clear();
        if (Libc.WaitId(ProcessKind, leader, result, PosixNumbers.LookWithoutWaiting) != 0 || *(int*)result == 0)
            return null;

        Signal(leader, Libc.SigKill);
        if (Libc.WaitPid(leader, out var status, 0) != leader)
            return null;

        var signal = status & 0x7f;
        return signal == 0 ? (status >> 8) & 0xff : SignalCode + signal;
    }
}
