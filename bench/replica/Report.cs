using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bench.Replica;

/// <summary>Writes what was seen as <c>report.md</c>.</summary>
static class Report
{
    /// <summary>The report.</summary>
    /// <param name="same">One version, built again and again.</param>
    /// <param name="asked">How many times.</param>
    /// <param name="findings">What was said of planted differences.</param>
    /// <param name="commit">The commit the clone was made of.</param>
    public static string Of(Repetition same, int asked, IReadOnlyList<Finding> findings, string commit)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"""
            # The same image again

            `./build.sh Bench --suite replica` writes this file anew, in a clone of commit `{commit}`. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores,
            {RuntimeInformation.FrameworkDescription}. The conditions follow from the number of the build: nothing is random, so there is no seed.

            | bound | |
            |---|---|
            | {same.Conditions.Count} of {asked} builds gave the stored image, byte for byte | {Verdict(same.Conditions.Count == asked)} |
            | {findings.Count(finding => finding.IsNamed)} of {findings.Count} planted sources of difference were named | {Verdict(findings.All(finding => finding.IsNamed))} |

            ## Under what it was built

            Built by `SHUNT_REPLICAS={asked} ./build.sh Replica` in {same.Ended.Duration.TotalMinutes:0.0} minutes, {same.Ended.Duration.TotalSeconds / Math.Max(1, same.Conditions.Count):0.0} s each. Source, packages and home lay in another folder each time.

            | | different ones |
            |---|--:|

            """);
        foreach (var name in (string[])["user", "time zone", "locale", "umask", "source files of", "clock"])
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {same.Conditions.Select(conditions => Value(conditions, name)).Distinct().Count()} |\n");
        report.Append(CultureInfo.InvariantCulture, $"\nThe first: {(same.Conditions is [var first, ..] ? first : same.Ended.NarrationLines[^1])}.\n\n## Planted sources of difference\n\nEach is a commit on the service's project, built and built again.\n\n| planted | what Replica said | |\n|---|---|---|\n");
        foreach (var finding in findings)
            report.Append(CultureInfo.InvariantCulture, $"| {finding.Plant.Name} | {finding.Explanation.Replace("|", "\\|", StringComparison.Ordinal)} | {(finding.IsNamed ? "named" : "**not named**")} |\n");
        return report.ToString();
    }

    private static string Verdict(bool isKept) => isKept ? "kept" : "**not kept**";

    private static string Value(string conditions, string name) =>
        conditions.Split(", ").FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal)) ?? "";
}
