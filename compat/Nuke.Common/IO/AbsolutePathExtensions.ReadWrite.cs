using System.Text;

namespace Nuke.Common.IO;

public static partial class AbsolutePathExtensions
{
    /// <summary>How text is written and read when no encoding is given: UTF-8 without a mark; invalid bytes are an error.</summary>
    public static Encoding DefaultEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a written text ends with one line break when the caller does not say: true.</summary>
    public static bool DefaultEofLineBreak = true;

    /// <summary>Writes a file, and makes its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The text.</param>
    /// <param name="encoding">Default <see cref="DefaultEncoding"/>.</param>
    /// <param name="eofLineBreak">Whether the file ends with exactly one line break; default <see cref="DefaultEofLineBreak"/>.</param>
    /// <returns>The file.</returns>
    public static AbsolutePath WriteAllText(this AbsolutePath path, string content, Encoding? encoding = null, bool? eofLineBreak = null)
    {
        path.Parent?.CreateDirectory();
        if (eofLineBreak ?? DefaultEofLineBreak)
            content = content.TrimEnd('\r', '\n') + (content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        File.WriteAllText(path, content, encoding ?? DefaultEncoding);
        return path;
    }

    /// <summary>Writes a file byte by byte, and makes its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">The content.</param>
    /// <returns>The file.</returns>
    public static AbsolutePath WriteAllBytes(this AbsolutePath path, byte[] bytes)
    {
        path.Parent?.CreateDirectory();
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Default <see cref="DefaultEncoding"/>.</param>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static string ReadAllText(this AbsolutePath path, Encoding? encoding = null)
    {
        Assert.FileExists(path);
        return File.ReadAllText(path, encoding ?? DefaultEncoding);
    }

    /// <summary>Reads a file's lines.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Default <see cref="DefaultEncoding"/>.</param>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static string[] ReadAllLines(this AbsolutePath path, Encoding? encoding = null)
    {
        Assert.FileExists(path);
        return File.ReadAllLines(path, encoding ?? DefaultEncoding);
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static byte[] ReadAllBytes(this AbsolutePath path)
    {
        Assert.FileExists(path);
        return File.ReadAllBytes(path);
    }

    /// <summary>Writes a file line by line, and makes its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="encoding">Default <see cref="DefaultEncoding"/>.</param>
    /// <param name="platformFamily">Whose line breaks are written; default: <c>\n</c>, the same everywhere.</param>
    /// <param name="eofLineBreak">Whether the last line ends with a break; default <see cref="DefaultEofLineBreak"/>.</param>
    /// <returns>The file.</returns>
    public static AbsolutePath WriteAllLines(
        this AbsolutePath path, string[] lines, Encoding? encoding = null, PlatformFamily? platformFamily = null, bool? eofLineBreak = null)
        => path.WriteAllText(string.Join(platformFamily == PlatformFamily.Windows ? "\r\n" : "\n", lines), encoding, eofLineBreak);

    /// <inheritdoc cref="WriteAllLines(AbsolutePath, string[], Encoding, PlatformFamily?, bool?)"/>
    public static AbsolutePath WriteAllLines(
        this AbsolutePath path, IEnumerable<string> lines, Encoding? encoding = null, PlatformFamily? platformFamily = null, bool? eofLineBreak = null)
        => path.WriteAllLines([.. lines], encoding, platformFamily, eofLineBreak);

    /// <summary>Appends text to a file as it is, and makes its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The text.</param>
    /// <param name="encoding">Default <see cref="DefaultEncoding"/>.</param>
    /// <returns>The file.</returns>
    public static AbsolutePath AppendAllText(this AbsolutePath path, string content, Encoding? encoding = null)
    {
        path.Parent?.CreateDirectory();
        File.AppendAllText(path, content, encoding ?? DefaultEncoding);
        return path;
    }

    /// <summary>Appends lines to a file, and makes its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="encoding">Default <see cref="DefaultEncoding"/>.</param>
    /// <returns>The file.</returns>
    public static AbsolutePath AppendAllLines(this AbsolutePath path, string[] lines, Encoding? encoding = null)
        => path.AppendAllText(string.Concat(lines.Select(x => x + "\n")), encoding);

    /// <inheritdoc cref="AppendAllLines(AbsolutePath, string[], Encoding)"/>
    public static AbsolutePath AppendAllLines(this AbsolutePath path, IEnumerable<string> lines, Encoding? encoding = null)
        => path.AppendAllLines([.. lines], encoding);

    /// <summary>Replaces the text of a file by what is made of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="update">Makes the new text of the old one.</param>
    /// <param name="encoding">Default <see cref="DefaultEncoding"/>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static AbsolutePath UpdateText(this AbsolutePath path, Func<string, string> update, Encoding? encoding = null)
        => path.WriteAllText(update(path.ReadAllText(encoding)), encoding);

    /// <summary>Makes an empty file if it is not there, and gives it a time.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The time; default now.</param>
    /// <param name="createDirectories">Whether folders that lack are made.</param>
    /// <returns>The file.</returns>
    public static AbsolutePath TouchFile(this AbsolutePath path, DateTime? time = null, bool createDirectories = true)
    {
        if (createDirectories)
            path.Parent?.CreateDirectory();
        if (!path.FileExists())
            File.WriteAllBytes(path, []);
        File.SetLastWriteTime(path, time ?? TimeProvider.System.GetLocalNow().LocalDateTime);
        return path;
    }
}
