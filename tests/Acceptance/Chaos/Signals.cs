using System.Runtime.InteropServices;

namespace Acceptance.Chaos;

/// <summary>What happens to processes from outside, at once: no program is started for it.</summary>
internal static partial class Signals
{
    private const int Kill = 9;

    private static readonly int Stop = OperatingSystem.IsMacOS() ? 17 : 19;
    private static readonly int Continue = OperatingSystem.IsMacOS() ? 19 : 18;

    /// <summary>Kills a process, without a warning.</summary>
    public static void KillProcess(int pid) => _ = Send(pid, Kill);

    /// <summary>Kills every process of a group, without a warning.</summary>
    public static void KillGroup(int leader) => _ = Send(-leader, Kill);

    /// <summary>Stops every process of a group where it is.</summary>
    public static void PauseGroup(int leader) => _ = Send(-leader, Stop);

    /// <summary>Lets every process of a group go on.</summary>
    public static void ResumeGroup(int leader) => _ = Send(-leader, Continue);

    /// <summary>Whether any process of a group is left.</summary>
    public static bool HasGroup(int leader) => Send(-leader, 0) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Send(int pid, int signal);
}
