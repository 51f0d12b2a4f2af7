using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]

namespace Nuke.Common.Tooling;

/// <summary>The few calls about processes that .NET does not offer. On Linux and macOS only.</summary>
internal static partial class PosixCalls
{
    /// <summary>Asks a process to end.</summary>
    public const int Terminate = 15;

    /// <summary>Ends a process.</summary>
    public const int Kill = 9;

    private const string Library = "libc";
    private const int SetChildSubreaper = 36;

    /// <summary>Makes this process the parent of orphans below it, which would otherwise leave its tree. Linux only; prctl(2), PR_SET_CHILD_SUBREAPER.</summary>
    public static void AdoptOrphans()
    {
        // Where the kernel refuses, orphans are found no more than on macOS; everything else goes on.
        if (OperatingSystem.IsLinux())
            _ = Control(SetChildSubreaper, 1, 0, 0, 0);
    }

    /// <summary>Sends a signal; a process that is gone, or another user's, gets none.</summary>
    [LibraryImport(Library, EntryPoint = "kill")]
    public static partial int Send(int process, int signal);

    /// <summary>Tells the session of a process; 0 for this one.</summary>
    [LibraryImport(Library, EntryPoint = "getsid")]
    public static partial int SessionOf(int process);

    [LibraryImport(Library, EntryPoint = "prctl")]
    private static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
