using Shunt.Local.Ledger;

namespace Shunt.Local.Posix;

/// <summary>Files that are either whole or as they were before, also after a power cut. Only their user may read them.</summary>
internal static class DurableFile
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Replaces a file: temporary file, fsync, rename, fsync of the folder. The folder must exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All of its new content.</param>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Private;

        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        // On Windows the rename itself is journalled.
        if (!OperatingSystem.IsWindows())
            PosixFiles.SyncFolder(Path.GetDirectoryName(path)!);
    }
}
