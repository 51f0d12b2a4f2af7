using System.Globalization;

namespace Bench.Edge.Peers;

/// <summary>What Linux tells of processes in <c>/proc</c>.</summary>
static class ProcessTable
{
    // Counted from the field after the program's name (proc_pid_stat(5)).
    private const int ParentField = 1;
    private const int UserTimeField = 11;
    private const int SystemTimeField = 12;
    private const double TicksPerSecond = 100;
    private const double KibibytesPerMebibyte = 1024;

    /// <summary>The processes that a process started and that still run.</summary>
    /// <param name="parent">The process.</param>
    public static IReadOnlyList<int> ChildrenOf(int parent) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0 && Fields(pid) is { } fields && int.Parse(fields[ParentField], CultureInfo.InvariantCulture) == parent),
    ];

    /// <summary>The processor time that processes have taken so far, in steps of 10 ms.</summary>
    /// <param name="processes">The processes.</param>
    public static TimeSpan ProcessorTime(IReadOnlyList<int> processes) => TimeSpan.FromSeconds(
        processes.Select(Fields).OfType<string[]>().Sum(fields => long.Parse(fields[UserTimeField], CultureInfo.InvariantCulture) + long.Parse(fields[SystemTimeField], CultureInfo.InvariantCulture)) / TicksPerSecond);

    /// <summary>The memory that processes hold, in MiB; what they share with others is divided among them (proportional set size).</summary>
    /// <param name="processes">The processes.</param>
    public static double MemoryMiB(IReadOnlyList<int> processes) => processes.Sum(pid => Number(pid, "smaps_rollup", "Pss:")) / KibibytesPerMebibyte;

    private static long Number(int pid, string file, string name) =>
        File.ReadLines($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/{file}")
            .Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))
            .Sum();

    private static string[]? Fields(int pid)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }
}
