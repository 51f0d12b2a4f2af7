using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bench.Engine;

/// <summary>The report, in Markdown.</summary>
static class Report
{
    /// <summary>Writes the report of a measurement.</summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="runs">How often each subject ran.</param>
    public static string Of(IReadOnlyList<Measurement> measured, int runs)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # How soon the engine starts

            Whole processes, from before they are started to their end: medians of {runs} runs each, in turn. Nothing is random, so there is no
            seed. `./build.sh Bench --suite engine` writes this file anew. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}.

            | | median | fastest | × empty | at most | peak MiB | at most |
            |---|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var one in measured)
        {
            var ratio = one.Subject.MostRatio is { } most ? string.Create(CultureInfo.InvariantCulture, $"{most}") : "";
            var memory = one.Subject.BindsMemory ? string.Create(CultureInfo.InvariantCulture, $"{Subject.MostMemoryMiB}") : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {one.Subject.Name} | {one.Median.TotalMilliseconds:0} ms | {one.Times[0].TotalMilliseconds:0} ms | {one.Ratio:0.0} | {ratio} | {one.PeakMiB:0} | {memory} |\n");
        }

        var broken = measured.Where(one => !one.IsKept).Select(one => one.Subject.Name).ToList();
        text.Append('\n').Append(broken.Count == 0 ? "Every bound is kept." : $"Over its bound: {string.Join("; ", broken)}.").Append('\n');
        return text.ToString();
    }
}
