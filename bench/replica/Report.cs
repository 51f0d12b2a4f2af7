using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bench.Replica;

/// <summary>Writes what was seen as <c>report.md</c>.</summary>
static class Report
{
    private const double SecondsPerMinute = 60;

    /// <summary>The report.</summary>
    /// <param name="same">The builds of one version that came out the same.</param>
    /// <param name="asked">How many were asked for.</param>
    /// <param name="findings">What was said of planted differences.</param>
    /// <param name="commit">The commit the clone was made of.</param>
    public static string Of(IReadOnlyList<Replica> same, int asked, IReadOnlyList<Finding> findings, string commit)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"""
            # The same image again

            `./build.sh Bench --suite replica` writes this file anew, in a clone of commit `{commit}`. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores,
            {RuntimeInformation.FrameworkDescription}. The conditions follow from the number of the build: nothing is random, so there is no seed.
            `dotnet artifacts/bin/Bench.Replica/release/Bench.Replica.dll --keep <folder>` goes on with a run that was ended.

            | bound | |
            |---|---|
            | {same.Count} of {asked} builds gave the stored image, byte for byte | {Verdict(same.Count == asked)} |
            | {findings.Count(finding => finding.IsNamed)} of {findings.Count} planted sources of difference were named | {Verdict(findings.All(finding => finding.IsNamed))} |

            ## Under what it was built

            By `SHUNT_REPLICAS={asked} ./build.sh Replica`: {Minutes(same):0} minutes in all, {Median(same):0.0} s a build (median). Source, packages and home lay in
            another folder each time.

            | | different ones |
            |---|--:|

            """);
        foreach (var name in (string[])["user", "time zone", "locale", "umask", "source files of", "clock"])
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {same.Select(replica => Value(replica.Conditions, name)).Distinct().Count()} |\n");
        report.Append(CultureInfo.InvariantCulture, $"\nThe last: {(same is [.., var last] ? Anywhere(last.Conditions) : "there is none")}.\n\n## Planted sources of difference\n\nEach is a commit on the service's project, built and built again.\n\n| planted | what Replica said | |\n|---|---|---|\n");
        foreach (var finding in findings)
            report.Append(CultureInfo.InvariantCulture, $"| {finding.Plant.Name} | {Anywhere(finding.Explanation).Replace("|", "\\|", StringComparison.Ordinal)} | {(finding.IsNamed ? "named" : "**not named**")} |\n");
        return report.ToString();
    }

    private static string Verdict(bool isKept) => isKept ? "kept" : "**not kept**";

    private static double Minutes(IReadOnlyList<Replica> replicas) => replicas.Sum(replica => replica.Seconds) / SecondsPerMinute;

    private static double Median(IReadOnlyList<Replica> replicas) =>
        replicas.Count == 0 ? 0 : replicas.Select(replica => replica.Seconds).Order().ElementAt(replicas.Count / 2);

    // Where this machine has its temporary files is nobody's business.
    private static string Anywhere(string text) => text.Replace(Path.GetTempPath(), "…/", StringComparison.Ordinal);

    private static string Value(string conditions, string name) =>
        conditions.Split(", ").FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal)) ?? "";
}
