using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;

namespace Nuke.Common.IO;

/// <summary>What is often done with a path on disk.</summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>Says whether a file or a folder is there.</summary>
    /// <param name="path">The path.</param>
    /// <param name="expression">How the caller wrote the path.</param>
    [Pure]
    public static bool Exists(this AbsolutePath? path, [CallerArgumentExpression("path")] string? expression = null)
        => path.FileExists() || path.DirectoryExists();

    /// <summary>Says whether a file is there.</summary>
    /// <param name="path">The path.</param>
    [Pure]
    public static bool FileExists(this AbsolutePath? path) => File.Exists(path);

    /// <summary>Says whether a folder is there.</summary>
    /// <param name="path">The path.</param>
    [Pure]
    public static bool DirectoryExists(this AbsolutePath? path) => Directory.Exists(path);

    /// <summary>Says whether the folder holds a file that matches.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="pattern">A file name with <c>*</c> and <c>?</c>.</param>
    /// <param name="options">Whether subfolders count.</param>
    [Pure]
    public static bool ContainsFile(this AbsolutePath path, string pattern, SearchOption options = SearchOption.TopDirectoryOnly)
        => path.DirectoryExists() && Directory.EnumerateFiles(path, pattern, options).Any();

    /// <summary>Says whether the folder holds a folder that matches.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="pattern">A folder name with <c>*</c> and <c>?</c>.</param>
    /// <param name="options">Whether subfolders count.</param>
    [Pure]
    public static bool ContainsDirectory(this AbsolutePath path, string pattern, SearchOption options = SearchOption.TopDirectoryOnly)
        => path.DirectoryExists() && Directory.EnumerateDirectories(path, pattern, options).Any();

    /// <summary>Makes the folder with those above it, unless it is there.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The folder.</returns>
    public static AbsolutePath CreateDirectory(this AbsolutePath path)
    {
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Makes the folder, or empties it when it is there.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The folder.</returns>
    public static AbsolutePath CreateOrCleanDirectory(this AbsolutePath path)
    {
        path.DeleteDirectory();
        return path.CreateDirectory();
    }

    /// <summary>Deletes the file if it is there.</summary>
    /// <param name="path">The file.</param>
    public static void DeleteFile(this AbsolutePath path)
    {
        if (!path.FileExists())
            return;

        MakeWritable(path);
        File.Delete(path);
    }

    /// <summary>Deletes the folder with all it holds, read-only files too, if it is there. A link is removed, not followed.</summary>
    /// <param name="path">The folder.</param>
    public static void DeleteDirectory(this AbsolutePath path)
    {
        if (!path.DirectoryExists())
            return;

        // Only Windows refuses to delete a read-only file; elsewhere the folder's own permission counts.
        if (OperatingSystem.IsWindows() && new DirectoryInfo(path).LinkTarget is null)
        {
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
                MakeWritable(file);
        }

        Directory.Delete(path, recursive: true);
    }

    /// <summary>Deletes the files that are there.</summary>
    /// <param name="paths">The files.</param>
    public static void DeleteFiles(this IEnumerable<AbsolutePath> paths)
    {
        foreach (var path in paths)
            path.DeleteFile();
    }

    /// <summary>Deletes the folders that are there.</summary>
    /// <param name="paths">The folders.</param>
    public static void DeleteDirectories(this IEnumerable<AbsolutePath> paths)
    {
        foreach (var path in paths)
            path.DeleteDirectory();
    }

    /// <summary>Says whether the path ends in one of the extensions; letter case does not count.</summary>
    /// <param name="path">The path.</param>
    /// <param name="extension">An extension, with or without its dot.</param>
    /// <param name="alternativeExtensions">Others that count as well.</param>
    public static bool HasExtension(this AbsolutePath path, string extension, params string[] alternativeExtensions)
        => Matches(path, extension) || Array.Exists(alternativeExtensions, x => Matches(path, x));

    /// <summary>Replaces the extension.</summary>
    /// <param name="path">The path.</param>
    /// <param name="extension">The new extension, with or without its dot.</param>
    public static AbsolutePath WithExtension(this AbsolutePath path, string extension) => Path.ChangeExtension(path, extension);

    private static bool Matches(AbsolutePath path, string extension)
        => path.ToString().EndsWith("." + extension.TrimStart('.'), StringComparison.OrdinalIgnoreCase);

    private static void MakeWritable(string file)
    {
        var attributes = File.GetAttributes(file);
        if (attributes.HasFlag(FileAttributes.ReadOnly))
            File.SetAttributes(file, attributes & ~FileAttributes.ReadOnly);
    }
}
