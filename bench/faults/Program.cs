using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Shunt.Aws.Tests.Faults;

namespace Bench.Faults;

/// <summary>Releases over a bad way to AWS, and writes <c>report.md</c>; or makes one journey again.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
static class Program
{
    private const int Seeds = 200;
    private const int BadUsage = 2;

    /// <summary>Makes all journeys in the repository's folder, the current one, or with <c>--seed N</c> that one.</summary>
    /// <param name="words">Nothing, or <c>--seed N</c>.</param>
    /// <returns>0 when everything was as it must be; 1 when not; 2 when the command line makes no sense.</returns>
    public static async Task<int> Main(string[] words)
    {
        var one = words is ["--seed", var word] && int.TryParse(word, CultureInfo.InvariantCulture, out var seed) ? seed : (int?)null;
        var report = Path.Combine(Directory.GetCurrentDirectory(), "bench", "faults", "report.md");
        if ((one is null && words.Length > 0) || !Directory.Exists(Path.GetDirectoryName(report)))
        {
            await Console.Error.WriteLineAsync("Nothing was run: the repository's folder is where it runs, with '--seed N' or nothing.");
            return BadUsage;
        }

        var (tally, began) = (new FaultTally(), TimeProvider.System.GetTimestamp());
        var ends = await Journeys.RunAsync(one is { } again ? [again] : Enumerable.Range(0, Seeds), one is null ? 2 * Environment.ProcessorCount : 1, tally, end => Console.Error.WriteLine(Report.Line(end)));
        var text = Report.Of(ends, tally, TimeProvider.System.GetElapsedTime(began));
        if (one is null)
            await File.WriteAllTextAsync(report, text);
        await Console.Out.WriteAsync(text);
        return ends.All(end => end.Problem is null) ? 0 : 1;
    }
}
