using System.Text;

namespace Shunt.Local.Edge;

/// <summary>Reads the end of a log that may be long and may be written to meanwhile.</summary>
public static class LogTail
{
    // Enough for any reason an app gives on its way out; a log may have grown to gigabytes.
    private const int Window = 64 * 1024;

    /// <summary>Follows a log's name in the name of what the edge rotated out of it.</summary>
    internal const string PreviousSuffix = ".1";

    /// <summary>The last lines of a log, oldest first; those that were rotated out of it count. Empty when there is no such file.</summary>
    /// <param name="file">The log.</param>
    /// <param name="count">How many lines at most; of the last 64 KiB of each file.</param>
    /// <param name="from">Where the part of interest begins, in bytes; default the whole log.</param>
    public static IReadOnlyList<string> Read(string file, int count, long from = 0)
    {
        var lines = Lines(file, from);
        if (from == 0 && lines.Length < count)
            lines = [.. Lines(file + PreviousSuffix, 0), .. lines];
        return lines[^Math.Min(count, lines.Length)..];
    }

    private static string[] Lines(string file, long from)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var start = Math.Max(from, stream.Length - Window);
            stream.Seek(Math.Min(start, stream.Length), SeekOrigin.Begin);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }
}
