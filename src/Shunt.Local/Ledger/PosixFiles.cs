using System.Runtime.InteropServices;

namespace Shunt.Local.Ledger;

/// <summary>The two calls durability needs and .NET does not offer: a link that fails when its name is taken, and fsync of a folder.</summary>
internal static partial class PosixFiles
{
    // The number of "file exists" is the same on Linux and macOS.
    private const int Exists = 17;
    private const int ReadOnly = 0;

    /// <summary>Gives a file a second name; false when that name is taken.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public static bool TryLink(string file, string name)
    {
        if (Link(file, name) == 0)
            return true;

        var error = Marshal.GetLastPInvokeError();
        return error == Exists ? false : throw Refused(error);
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
