using System.Diagnostics.CodeAnalysis;

namespace Bench.Ledger;

/// <summary>Measures what reading and appending cost as a target's ledger grows.</summary>
static class Program
{
    private const int Runs = 31;
    private const int FewRuns = 3;

    // Readings of this many files and more take seconds each.
    private const int Long = 10_000;

    private static readonly int[] Lengths = [10, 100, 1_000, 10_000, 100_000];
    private static readonly int[] QuickLengths = [10, 100, 1_000];

    /// <summary>Measures in the repository's folder, the current one, and writes <c>report.md</c>.</summary>
    /// <param name="arguments"><c>quick</c> measures short ledgers only and writes no report.</param>
    /// <returns>0; 2 when the repository is not here.</returns>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
    public static async Task<int> Main(string[] arguments)
    {
        var root = Directory.GetCurrentDirectory();
        if (!File.Exists(Path.Combine(root, "App.sln")))
        {
            await Console.Error.WriteLineAsync($"'{root}' is not the repository: it has no App.sln. Nothing was measured.");
            return 2;
        }

        var isQuick = arguments is ["quick"];
        var report = Report.Of(await MeasureAsync(isQuick ? QuickLengths : Lengths));
        if (!isQuick)
            await File.WriteAllTextAsync(Path.Combine(root, "bench", "ledger", "report.md"), report);
        await Console.Out.WriteAsync(report);
        return 0;
    }

    // All lengths in turn, so that whatever else the machine does meets all of them.
    private static async Task<IReadOnlyList<Figures>> MeasureAsync(IReadOnlyList<int> lengths)
    {
        var measurements = new List<Measurement>();
        try
        {
            foreach (var length in lengths)
            {
                measurements.Add(new Measurement(length));
                await measurements[^1].PrepareAsync();
            }

            for (var run = 0; run < Runs; run++)
            {
                foreach (var measurement in measurements)
                    await measurement.RunAsync(readsAll: run < (measurement.Length < Long ? Runs : FewRuns));
            }

            return [.. measurements.Select(measurement => measurement.ToFigures())];
        }
        finally
        {
            measurements.ForEach(measurement => measurement.Dispose());
        }
    }
}
