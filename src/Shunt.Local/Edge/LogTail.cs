using System.Text;

namespace Shunt.Local.Edge;

/// <summary>Reads the end of a log that may be long and may be written to meanwhile.</summary>
public static class LogTail
{
    // Enough for any reason an app gives on its way out; a log may have grown to gigabytes.
    private const int Window = 64 * 1024;

    /// <summary>The last lines of a log, oldest first; empty when there is no such file.</summary>
    /// <param name="file">The log.</param>
    /// <param name="count">How many lines at most; of the log's last 64 KiB.</param>
    /// <param name="from">Where the part of interest begins, in bytes; default the whole log.</param>
    public static IReadOnlyList<string> Read(string file, int count, long from = 0)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var start = Math.Max(from, stream.Length - Window);
            stream.Seek(Math.Min(start, stream.Length), SeekOrigin.Begin);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return lines[^Math.Min(count, lines.Length)..];
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }
}
