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

    /// <summary>Sends a signal; a process that is gone, or another user's, gets none.</summary>
    [LibraryImport(Library, EntryPoint = "kill")]
    public static partial int Send(int process, int signal);

    /// <summary>Tells the session of a process; 0 for this one.</summary>
    [LibraryImport(Library, EntryPoint = "getsid")]
    public static partial int SessionOf(int process);
}
