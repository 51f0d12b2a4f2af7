namespace Nuke.Common.IO;

/// <summary>A relative path with <c>/</c> between its parts, whatever the operating system: for archives, images and addresses.</summary>
public class UnixRelativePath : RelativePath
{
    /// <summary>Takes a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="separator">What stands between parts.</param>
    protected UnixRelativePath(string path, char? separator)
        : base(path, separator)
    {
    }

    /// <summary>Takes a path.</summary>
    /// <param name="path">The path, with either separator.</param>
    public static explicit operator UnixRelativePath(string path) => new(path, '/');
}
