using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>A path that counts from somewhere. <c>/</c> appends a part, <c>+</c> appends text; it converts to a string.</summary>
public class RelativePath
{
    private readonly string _path;
    private readonly char _separator;

    /// <summary>Takes a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="separator">What stands between parts; default: the operating system's.</param>
    protected RelativePath(string path, char? separator = null)
    {
        _separator = separator ?? Path.DirectorySeparatorChar;
        _path = path.Replace('\\', '/').Replace('/', _separator);
    }

    /// <summary>Takes a path; null stays null.</summary>
    /// <param name="path">The path, with either separator.</param>
    [return: NotNullIfNotNull(nameof(path))]
    public static explicit operator RelativePath?(string? path) => path is null ? null : new(path);

    /// <summary>Gives the text; null stays null.</summary>
    /// <param name="path">The path.</param>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator string?(RelativePath? path) => path?._path;

    /// <summary>Goes up by one: <c>path / ..</c>.</summary>
    /// <param name="left">The path.</param>
    /// <param name="range">The whole range (<c>..</c>).</param>
    public static RelativePath operator /(RelativePath left, Range range)
    {
        Assert.True(range.Equals(Range.All), "A path takes '..' only");
        return left / "..";
    }

    /// <summary>Appends a part.</summary>
    /// <param name="left">The path.</param>
    /// <param name="right">What to append; null and empty append nothing.</param>
    public static RelativePath operator /(RelativePath left, string? right)
        => string.IsNullOrEmpty(right) ? left
            : right == ".." && left._path.Length > 0 && !left._path.EndsWith("..", StringComparison.Ordinal) ? left.Up()
            : new(left._path.Length == 0 ? right : left._path + left._separator + right, left._separator);

    /// <summary>Appends text to the last part.</summary>
    /// <param name="left">The path.</param>
    /// <param name="right">The text.</param>
    public static RelativePath operator +(RelativePath left, string? right) => new(left._path + right, left._separator);

    /// <inheritdoc />
    public override string ToString() => _path;

    private RelativePath Up() => new(_path[..Math.Max(0, _path.LastIndexOf(_separator))], _separator);
}
