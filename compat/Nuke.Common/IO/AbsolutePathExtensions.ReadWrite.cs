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
}
