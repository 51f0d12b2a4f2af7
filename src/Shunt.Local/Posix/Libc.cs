using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]

namespace Shunt.Local.Posix;

/// <summary>The few calls that .NET does not offer. None is called with variadic arguments: those have another calling convention on Apple's chips.</summary>
internal static unsafe partial class Libc
{
    /// <summary>Ask a process to end.</summary>
    public const int SigTerm = 15;

    /// <summary>End a process.</summary>
    public const int SigKill = 9;

    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Spawn(out int pid, string path, void* actions, void* attributes, byte** arguments, byte** environment);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_init")]
    public static partial int InitAttributes(void* attributes);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_destroy")]
    public static partial int DestroyAttributes(void* attributes);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setflags")]
    public static partial int SetFlags(void* attributes, short flags);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setsigdefault")]
    public static partial int SetDefaultSignals(void* attributes, void* signals);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setsigmask")]
    public static partial int SetSignalMask(void* attributes, void* signals);

    [LibraryImport(Library, EntryPoint = "sigfillset")]
    public static partial int FillSignals(void* signals);

    [LibraryImport(Library, EntryPoint = "sigemptyset")]
    public static partial int EmptySignals(void* signals);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_init")]
    public static partial int InitActions(void* actions);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_destroy")]
    public static partial int DestroyActions(void* actions);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddOpen(void* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_adddup2")]
    public static partial int AddDuplicate(void* actions, int descriptor, int target);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addclose")]
    public static partial int AddClose(void* actions, int descriptor);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddChangeFolder(void* actions, string path);

    [LibraryImport(Library, EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int pid, int signal);

    [LibraryImport(Library, EntryPoint = "waitid", SetLastError = true)]
    public static partial int WaitId(int kind, int pid, void* result, int options);

    [LibraryImport(Library, EntryPoint = "waitpid", SetLastError = true)]
    public static partial int WaitPid(int pid, out int status, int options);

    [LibraryImport(Library, EntryPoint = "getsid", SetLastError = true)]
    public static partial int SessionOf(int pid);

    [LibraryImport(Library, EntryPoint = "getuid")]
    public static partial uint UserId();

    [LibraryImport(Library, EntryPoint = "getrlimit", SetLastError = true)]
    public static partial int ResourceLimit(int resource, ulong* limits);

    [LibraryImport(Library, EntryPoint = "setrlimit", SetLastError = true)]
    public static partial int SetLimit(int resource, nuint* limits);

    [LibraryImport(Library, EntryPoint = "socketpair", SetLastError = true)]
    public static partial int SocketPair(int domain, int type, int protocol, int* descriptors);
}
