using System.Security.Cryptography;

namespace Acceptance.Running;

/// <summary>Folders as a whole.</summary>
internal static class Folders
{
    /// <summary>Every file below a folder with the hash of its content, in order; empty when there is no folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="besides">The first folders that are left out.</param>
    public static IReadOnlyList<string> Snapshot(string folder, params IReadOnlyList<string> besides) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file => !besides.Contains(file.Split(Path.DirectorySeparatorChar)[0]) && IsRegular(Path.Combine(folder, file)))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file} {Hash(Path.Combine(folder, file))}")];

    /// <summary>Copies a folder's files.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    // A socket is listed as a file and cannot be read.
    private static bool IsRegular(string file) => Path.GetExtension(file) != ".sock";

    private static string Hash(string file)
    {
        // A lock is an empty file, which its owner lets nobody open.
        if (new FileInfo(file).Length == 0)
            return "empty";

        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
