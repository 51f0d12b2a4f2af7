using System.Runtime.Versioning;

namespace Shunt.Local.Ledger;

/// <summary>Files that are complete before they get their real name.</summary>
[UnsupportedOSPlatform("windows")]
internal static class TemporaryFile
{
    private const string Extension = ".tmp";

    // A writer needs milliseconds: what is this old was left by one that died.
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(1);

    /// <summary>A new name in the folder of a file.</summary>
    public static string Beside(string path) => Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName() + Extension);

    /// <summary>Writes a new file that only its owner can open; on return its content is durable, its name not yet.</summary>
    public static void WriteDurably(string path, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Deletes what writers that died left in a folder.</summary>
    public static void Sweep(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            if (TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(path) > LeftoverAge)
                File.Delete(path);
        }
    }
}
