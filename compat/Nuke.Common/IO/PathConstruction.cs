using System.Diagnostics.Contracts;

namespace Nuke.Common.IO;

/// <summary>How paths lie to each other.</summary>
public static class PathConstruction
{
    /// <summary>Gives the way from one path to another.</summary>
    /// <param name="basePath">Where the way begins.</param>
    /// <param name="destinationPath">Where it ends; an absolute path.</param>
    public static RelativePath GetRelativePathTo(this AbsolutePath basePath, string destinationPath)
        => (RelativePath)GetRelativePath(basePath, destinationPath);

    /// <summary>Gives the way from one path to another, with <c>/</c> between its parts.</summary>
    /// <param name="basePath">Where the way begins.</param>
    /// <param name="destinationPath">Where it ends; an absolute path.</param>
    public static UnixRelativePath GetUnixRelativePathTo(this AbsolutePath basePath, string destinationPath)
        => (UnixRelativePath)GetRelativePath(basePath, destinationPath);

    /// <summary>Writes a path with <c>/</c> between its parts.</summary>
    /// <param name="path">The path.</param>
    public static UnixRelativePath ToUnixRelativePath(this RelativePath path) => (UnixRelativePath)path.ToString();

    /// <summary>Says whether a path is another one or lies below it. The disk is not looked at.</summary>
    /// <param name="basePath">The upper path.</param>
    /// <param name="destinationPath">The path that may lie below; an absolute one.</param>
    public static bool Contains(this AbsolutePath basePath, string destinationPath)
        => GetRelativePath(basePath, destinationPath) is var way
            && way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way);

    /// <summary>Gives the way from one path to another; empty when they are the same.</summary>
    /// <param name="basePath">Where the way begins; an absolute path.</param>
    /// <param name="destinationPath">Where it ends; an absolute path.</param>
    [Pure]
    public static string GetRelativePath(string basePath, string destinationPath)
        => Path.GetRelativePath(basePath, destinationPath) is var way && way == "." ? string.Empty : way;

    /// <summary>Says whether a path begins at a root.</summary>
    /// <param name="path">The path.</param>
    [Pure]
    public static bool HasPathRoot(string path) => Path.IsPathRooted(path);
}
