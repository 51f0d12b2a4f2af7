using System.Diagnostics.Contracts;

namespace Nuke.Common.IO;

/// <summary>
/// Finds files and folders by patterns such as <c>**/*.cs</c>: <c>*</c> and <c>?</c> match within a part, <c>**</c> any number of
/// parts, a leading <c>!</c> takes matches out again.
/// </summary>
public static class Globbing
{
    /// <summary>Lists the files below a folder that match, in ordinal order, each once.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="patterns">Patterns relative to the folder, with <c>/</c>.</param>
    [Pure]
    public static IReadOnlyCollection<AbsolutePath> GlobFiles(this AbsolutePath directory, params string[] patterns)
        => Find(directory, patterns, folders: false);

    /// <summary>Lists the folders below a folder that match, in ordinal order, each once.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="patterns">Patterns relative to the folder, with <c>/</c>.</param>
    [Pure]
    public static IReadOnlyCollection<AbsolutePath> GlobDirectories(this AbsolutePath directory, params string[] patterns)
        => Find(directory, patterns, folders: true);

    private static List<AbsolutePath> Find(AbsolutePath directory, string[] patterns, bool folders)
    {
        if (!directory.DirectoryExists())
            return [];

        var wanted = Array.FindAll(patterns, x => !x.StartsWith('!'));
        var unwanted = Array.ConvertAll(Array.FindAll(patterns, x => x.StartsWith('!')), x => x[1..].Split('/'));
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pattern in wanted)
            Walk(directory, pattern.Split('/'), 0, folders, found);
        found.RemoveWhere(x => Array.Exists(unwanted, y => Matches(Path.GetRelativePath(directory, x).Split(Path.DirectorySeparatorChar), 0, y, 0)));
        return [.. found.Select(AbsolutePath.Create)];
    }

    private static void Walk(string folder, string[] pattern, int part, bool folders, SortedSet<string> found)
    {
        var last = part == pattern.Length - 1;
        if (pattern[part] == "**")
        {
            if (!last)
                Walk(folder, pattern, part + 1, folders, found);
            foreach (var child in Directory.EnumerateDirectories(folder))
            {
                if (last && folders)
                    found.Add(child);
                if (new DirectoryInfo(child).LinkTarget is null)
                    Walk(child, pattern, part, folders, found);
            }

            if (last && !folders)
                found.UnionWith(Directory.EnumerateFiles(folder));
            return;
        }

        if (!last)
        {
            foreach (var child in Directory.EnumerateDirectories(folder, pattern[part]))
                Walk(child, pattern, part + 1, folders, found);
        }
        else
        {
            found.UnionWith(folders ? Directory.EnumerateDirectories(folder, pattern[part]) : Directory.EnumerateFiles(folder, pattern[part]));
        }
    }

    private static bool Matches(string[] path, int at, string[] pattern, int part)
    {
        if (part == pattern.Length)
            return at == path.Length;
        if (pattern[part] == "**")
            return Matches(path, at, pattern, part + 1) || (at < path.Length && Matches(path, at + 1, pattern, part));
        return at < path.Length
            && System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern[part], path[at], ignoreCase: OperatingSystem.IsWindows())
            && Matches(path, at + 1, pattern, part + 1);
    }
}
