using System.Runtime.Versioning;

namespace Shunt.Local.Ledger;

/// <summary>
/// Files that are complete before they get their real name. While one is written its writer holds a lock on it that ends with the
/// process: so what a dead writer left can be told from what a living one, or a stopped one, is about to use.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal static class TemporaryFile
{
    private const string Extension = ".tmp";

    // Before it is locked, and between the end of the lock and its real name, a file can be swept. Each process sweeps once.
    private const int Attempts = 4;

    // What a lock that is taken is called: EWOULDBLOCK on Linux, on macOS.
    private static readonly int[] Taken = [11, 35];

    /// <summary>Writes a new file that only its owner can open, makes its content durable and has it named. No other name of it is left.</summary>
    /// <param name="folder">The folder of the name it is to get.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="name">Gives the file at a path its name, by a link or a rename; called again when the file was swept before.</param>
    /// <returns>What <paramref name="name"/> returned.</returns>
    /// <exception cref="IOException">It cannot be written or named.</exception>
    public static T Place<T>(string folder, ReadOnlySpan<byte> content, Func<string, T> name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = Path.Combine(folder, Path.GetRandomFileName() + Extension);
            try
            {
                WriteDurably(path, content);
                return name(path);
            }
            catch (IOException swept) when (attempt < Attempts && (Taken.Contains(swept.HResult) || !File.Exists(path)) && Directory.Exists(folder))
            {
                // Another process took it for a dead writer's.
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Deletes what writers that died left in a folder.</summary>
    /// <param name="folder">The folder.</param>
    public static void Sweep(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            try
            {
                using var left = Open(path, FileMode.Open);
                File.Delete(path);
            }
            catch (IOException other) when (Taken.Contains(other.HResult) || other is FileNotFoundException)
            {
                // Its writer lives, or has just given it its name.
            }
        }
    }

    private static void WriteDurably(string path, ReadOnlySpan<byte> content)
    {
        using var stream = Open(path, FileMode.CreateNew);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private static FileStream Open(string path, FileMode mode) => new(path, new FileStreamOptions
    {
        Mode = mode,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        UnixCreateMode = mode == FileMode.CreateNew ? UnixFileMode.UserRead | UnixFileMode.UserWrite : null,
    });
}
