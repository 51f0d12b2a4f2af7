using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Shunt.Local.Ledger;

/// <summary>
/// The calls a ledger needs and .NET does not offer: a link that fails when its name is taken, fsync of a folder, and reading without
/// taking a lock.
/// </summary>
internal static partial class PosixFiles
{
    // These numbers are the same on Linux and macOS.
    private const int Missing = 2;
    private const int Exists = 17;
    private const int ReadOnly = 0;

    // Not for a child that is started meanwhile. Linux, macOS.
    private static readonly int CloseOnExec = OperatingSystem.IsLinux() ? 0x80000 : 0x1000000;

    /// <summary>Gives a file a second name; false when that name is taken.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public static bool TryLink(string file, string name)
    {
        if (Link(file, name) == 0)
            return true;

        var error = Marshal.GetLastPInvokeError();
        return error == Exists ? false : throw Refused(error);
    }

    /// <summary>
    /// Reads a file whoever has it locked. File.ReadAllBytes asks for a lock, and fails while a sweep, stopped perhaps, still holds the
    /// file by the name it had before, or while a process that is just being started has inherited its writer's lock.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file system refused.</exception>
    public static byte[] Read(string file)
    {
        var descriptor = Open(file, ReadOnly | CloseOnExec);
        if (descriptor < 0)
            throw Marshal.GetLastPInvokeError() is Missing ? new FileNotFoundException($"There is no '{file}'.", file) : Refused(Marshal.GetLastPInvokeError());

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        var content = new byte[RandomAccess.GetLength(handle)];
        var read = 0;
        while (read < content.Length && RandomAccess.Read(handle, content.AsSpan(read), read) is > 0 and var more)
            read += more;
        return content[..read];
    }

    /// <summary>Makes the names in a folder durable.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public static void SyncFolder(string folder)
    {
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw Refused(Marshal.GetLastPInvokeError());

        var result = Sync(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (result != 0)
            throw Refused(error);
    }

    private static IOException Refused(int error) => new(Marshal.GetPInvokeErrorMessage(error), error);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string file, string name);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
