using System.Globalization;

namespace Acceptance.Running;

/// <summary>What a state folder's processes leave on the machine.</summary>
internal static class Traces
{
    /// <summary>The processes that were started from a folder, work in it or name it.</summary>
    /// <param name="folder">The folder.</param>
    public static async Task<IReadOnlyList<string>> ProcessesAsync(string folder)
    {
        var listed = await Command.OutputOfAsync("/", "ps", "-A", "-ww", "-o", "pid=,args=");
        return [.. listed.Split('\n').Select(line => line.Trim()).Where(line => Concerns(line, folder))];
    }

    /// <summary>The unix sockets below a folder, or named after it, that somebody listens on.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> Sockets(string folder) => !File.Exists("/proc/net/unix")
        ? [.. Directory.EnumerateFiles(folder, "*.sock", SearchOption.AllDirectories)]
        : [.. File.ReadLines("/proc/net/unix").Where(line => line.Contains(folder + "/", StringComparison.Ordinal))];

    private static bool Concerns(string process, string folder)
    {
        var pid = int.Parse(process.AsSpan(0, process.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        return process.Contains(folder, StringComparison.Ordinal) || WorkingFolder(pid)?.StartsWith(folder, StringComparison.Ordinal) == true;
    }

    private static string? WorkingFolder(int pid)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/cwd").LinkTarget;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
