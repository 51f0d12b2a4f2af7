using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.IO;

public static partial class AbsolutePathExtensions
{
    /// <summary>Gives the path if a file or a folder is there; else null.</summary>
    /// <param name="path">The path.</param>
    /// <param name="expression">How the caller wrote the path.</param>
    public static AbsolutePath? Existing(this AbsolutePath? path, [CallerArgumentExpression("path")] string? expression = null)
        => path.Exists(expression) ? path : null;

    /// <summary>Gives the path if a file is there; else null.</summary>
    /// <param name="path">The path.</param>
    public static AbsolutePath? ExistingFile(this AbsolutePath? path) => path.FileExists() ? path : null;

    /// <summary>Gives the path if a folder is there; else null.</summary>
    /// <param name="path">The path.</param>
    public static AbsolutePath? ExistingDirectory(this AbsolutePath? path) => path.DirectoryExists() ? path : null;

    /// <summary>Finds the nearest folder upwards that fulfils a condition; null when none does.</summary>
    /// <param name="path">Where to start; it does not count itself.</param>
    /// <param name="predicate">The condition.</param>
    [Pure]
    public static AbsolutePath? FindParent(this AbsolutePath path, Func<AbsolutePath, bool> predicate)
        => path.Parent?.FindParentOrSelf(predicate);

    /// <summary>Finds the nearest path upwards that fulfils a condition; null when none does.</summary>
    /// <param name="path">Where to start; it counts itself.</param>
    /// <param name="predicate">The condition.</param>
    [Pure]
    public static AbsolutePath? FindParentOrSelf(this AbsolutePath path, Func<AbsolutePath, bool> predicate)
    {
        var candidate = path;
        while (candidate is not null && !predicate(candidate))
            candidate = candidate.Parent;
        return candidate;
    }

    /// <summary>Lists files below a folder, in ordinal order.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="pattern">A file name with <c>*</c> and <c>?</c>.</param>
    /// <param name="depth">How many levels of folders are looked into; 1 for the folder alone.</param>
    /// <param name="attributes">What each file must be, such as hidden; 0 for anything.</param>
    public static IEnumerable<AbsolutePath> GetFiles(this AbsolutePath path, string pattern = "*", int depth = 1, FileAttributes attributes = 0)
    {
        Assert.True(depth >= 0, $"depth is {depth} and must be at least 0");
        return depth == 0
            ? []
            : Directory.EnumerateFiles(path, pattern).Where(x => Has(x, attributes)).Order(StringComparer.Ordinal).Select(AbsolutePath.Create)
                .Concat(path.GetDirectories().SelectMany(x => x.GetFiles(pattern, depth - 1, attributes)));
    }

    /// <summary>Lists folders below a folder, the nearest levels first, in ordinal order.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="pattern">A folder name with <c>*</c> and <c>?</c>.</param>
    /// <param name="depth">How many levels are listed; 1 for the folder's own.</param>
    /// <param name="attributes">What each folder must be, such as hidden; 0 for anything.</param>
    public static IEnumerable<AbsolutePath> GetDirectories(this AbsolutePath path, string pattern = "*", int depth = 1, FileAttributes attributes = 0)
    {
        Assert.True(depth >= 0, $"depth is {depth} and must be at least 0");
        var level = new List<string> { path };
        for (; depth > 0 && level.Count > 0; depth--)
        {
            foreach (var folder in level.SelectMany(x => Directory.EnumerateDirectories(x, pattern)).Where(x => Has(x, attributes)).Order(StringComparer.Ordinal))
                yield return AbsolutePath.Create(folder);
            level = [.. level.SelectMany(Directory.GetDirectories)];
        }
    }

    /// <summary>Gives what the runtime knows of a file.</summary>
    /// <param name="path">The file.</param>
    [Pure]
    public static FileInfo ToFileInfo(this AbsolutePath path) => new(path);

    /// <summary>Gives what the runtime knows of a folder.</summary>
    /// <param name="path">The folder.</param>
    [Pure]
    public static DirectoryInfo ToDirectoryInfo(this AbsolutePath path) => new(path);

    /// <summary>Calculates the MD5 hash of a file, in lower-case hexadecimal digits. It tells changes apart; it is no protection.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">It is not there.</exception>
    [Pure]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "The hash is the one that NUKE gives; nothing is protected by it.")]
    public static string GetFileHash(this AbsolutePath path)
    {
        Assert.FileExists(path);
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(MD5.HashData(stream));
    }

    /// <summary>Calculates the MD5 hash of a folder's files: of their names and contents.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="includeFile">Says which files count; null for all.</param>
    /// <exception cref="ArgumentException">It is not there.</exception>
    [Pure]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "The hash is the one that NUKE gives; nothing is protected by it.")]
    public static string GetDirectoryHash(this AbsolutePath path, Func<AbsolutePath, bool>? includeFile = null)
    {
        Assert.DirectoryExists(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        foreach (var file in path.GlobFiles("**/*").Where(x => includeFile?.Invoke(x) != false).OrderBy(x => x.ToString(), StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path.GetUnixRelativePathTo(file).ToString()!));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool Has(string path, FileAttributes attributes) => (File.GetAttributes(path) & attributes) == attributes;
}
