namespace Shunt.Local;

/// <summary>The logs of a target's instances, one a version and component.</summary>
internal static class LogFolder
{
    /// <summary>How many logs of instances that are gone are kept: 50, the newest.</summary>
    public const int MostKept = 50;

    /// <summary>Removes the oldest logs beyond <see cref="MostKept"/>, with what was rotated out of them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inUse">Logs of instances that the edge has; they stay and do not count.</param>
    public static void Prune(string folder, IReadOnlySet<string> inUse)
    {
        var old = new DirectoryInfo(folder).EnumerateFiles("*.log").Where(file => !inUse.Contains(file.FullName)).OrderByDescending(file => file.LastWriteTimeUtc);
        foreach (var file in old.Skip(MostKept).ToList())
        {
            file.Delete();
            File.Delete(file.FullName + Edge.LogTail.PreviousSuffix);
        }
    }
}
