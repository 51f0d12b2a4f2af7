using System.Diagnostics.CodeAnalysis;
using Bench.Images.Peers;

namespace Bench.Images;

/// <summary>Measures how long one service takes to the registry, by three roads, and writes <c>report.md</c>.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
static class Program
{
    private const int BadUsage = 2;
    private const int Rounds = 5;

    /// <summary>Measures in the repository's folder, the current one.</summary>
    /// <param name="words"><c>--quick</c> for one round; the report is then printed only.</param>
    /// <returns>0 when the bounds are kept; 1 when not; 2 when the repository is not here or the user is not root.</returns>
    public static async Task<int> Main(string[] words)
    {
        if (!File.Exists("App.sln") || !Environment.IsPrivilegedProcess)
        {
            await Console.Error.WriteLineAsync($"'{Directory.GetCurrentDirectory()}' is not the repository, or the user is not root, whom the engine needs. Nothing was measured.");
            return BadUsage;
        }

        var isQuick = words is ["--quick"];
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        var folder = Directory.CreateTempSubdirectory("shunt-bench-").FullName;
        try
        {
            await using var field = await Field.StartAsync(folder);
            var rows = await new Contest(field, Console.Error.WriteLine).RunAsync(isQuick ? 1 : Rounds);
            var report = Report.Of(rows, load);
            if (!isQuick)
                await File.WriteAllTextAsync(Path.Combine("bench", "images", "report.md"), report);
            Console.Write(report);
            return Report.IsKept(rows) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
