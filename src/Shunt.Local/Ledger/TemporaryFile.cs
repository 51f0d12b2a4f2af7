namespace Shunt.Local.Ledger;

/// <summary>Names for files that are complete before they get their real name.</summary>
internal static class TemporaryFile
{
    private const string Extension = ".tmp";

    // A writer needs milliseconds: what is this old was left by one that died.
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(1);

    /// <summary>A new name in the folder of a file.</summary>
    public static string Beside(string path) => Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName() + Extension);

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
