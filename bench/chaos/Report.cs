using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Acceptance.Chaos;

namespace Bench.Chaos;

/// <summary>A campaign as a document.</summary>
static class Report
{
    /// <summary>Writes it.</summary>
    /// <param name="results">Every round.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="commit">The code that was harmed.</param>
    public static string Of(IReadOnlyList<RoundResult> results, Options options, TimeSpan duration, string commit)
    {
        var struck = results.Where(result => result.Struck).ToList();
        var builds = struck.Where(result => result.Plan.Harm is Harm.BuildKilled or Harm.BuildPaused).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # What dies in the middle of a release

            {struck.Count} deaths in {results.Count} rounds on commit `{commit}`, seed {options.Seed}, {options.Lanes.Count} lanes with a state folder and an edge each, {duration.TotalMinutes:0} minutes,
            {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, .NET {Environment.Version}. `./build.sh Bench --suite chaos` writes this file anew; a round runs again with
            `dotnet artifacts/bin/Bench.Chaos/release/Bench.Chaos.dll --seed N --round K --from S`, as far as timing allows.

            A round starts a command under steady load through the alias, harms it at its moment, looks at who serves, runs the same command again (one time in five another
            one), and looks at everything: who serves, exit code, processes, routes, instances, leases, worktrees, unfinished files.

            | | |
            |---|--:|
            | rounds in which the final state was neither exactly old nor exactly new, or anything else was not as it must be | {results.Count(result => result.Faults.Count > 0)} |
            | requests sent in rounds in which a build was harmed | {builds.Sum(result => (long)result.Sent):N0} |
            | of those, failed | {builds.Sum(result => result.Failed)} |
            | processes, routes, instances, leases, worktrees or unfinished files left after the next command | {results.Sum(result => result.Faults.Count(IsLeft))} |
            | steps a person had to take | 0 |


            """);
        Table(text, "What was asked for", "command", struck, result => result.Plan.Order.Name);
        Table(text, "What died", "harm", struck, result => result.Plan.Harm.ToString());
        Table(text, "Where builds died", "last entry in the ledger", builds, result => result.Point);
        Table(text, "By what the moment was chosen", "moment", struck, result => result.Plan.Moment.Kind.ToString());
        Table(text, "Who served between a build's death and the next command", "serving", [.. builds.Where(result => result.Served.Length > 0)], result => result.Served);
        Takeovers(text, struck);
        Faults(text, results);
        return text.ToString();
    }

    private static bool IsLeft(string fault) => fault.Contains("left", StringComparison.Ordinal) || fault.Contains("still held", StringComparison.Ordinal);

    private static void Table(StringBuilder text, string title, string column, List<RoundResult> rounds, Func<RoundResult, string> key)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| {column} | deaths | faulty rounds | requests | failed |\n|---|--:|--:|--:|--:|\n");
        foreach (var group in rounds.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key} | {group.Count()} | {group.Count(result => result.Faults.Count > 0)} | {group.Sum(result => (long)result.Sent):N0} | {group.Sum(result => result.Failed)} |\n");
        }

        text.Append('\n');
    }

    private static void Takeovers(StringBuilder text, List<RoundResult> struck)
    {
        var times = struck.Select(result => result.Takeover).OfType<TimeSpan>().Order().ToList();
        if (times.Count == 0)
            return;

        text.Append(CultureInfo.InvariantCulture, $"""
            ## Taking over from the dead

            {times.Count} leases of dead holders were taken over, measured from the start of the next command to its entry: median {times[times.Count / 2].TotalSeconds:0.0} s,
            longest {times[^1].TotalSeconds:0.0} s. The lease lives for 10 s.


            """);
    }

    private static void Faults(StringBuilder text, IReadOnlyList<RoundResult> results)
    {
        var faulty = results.Where(result => result.Faults.Count > 0).OrderBy(result => result.Plan.Number).ToList();
        if (faulty.Count == 0)
            return;

        text.Append("## Faults\n\n");
        foreach (var result in faulty)
            text.Append(CultureInfo.InvariantCulture, $"- {result.Plan}: {string.Join(" ", result.Faults)}\n");
    }
}
