using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Bench.Cutover.Figures;
using Bench.Edge.Peers;

namespace Bench.Cutover;

/// <summary>Writes what was measured as <c>report.md</c>.</summary>
static class Report
{
    /// <summary>The report.</summary>
    /// <param name="result">What was measured.</param>
    /// <param name="load">The load average at the start.</param>
    public static string Of(Result result, string load)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"""
            # Cutovers and kills under load

            `./build.sh Bench --suite cutover` writes this file anew; `tests/peers/install.sh bench` installs the peers. One load for all:
            16 clients on kept connections, 4 on new ones, 2 slow uploads (64 KiB in 0.3 s), 2 streams and 2 WebSockets (0.3 s each), all of
            which ask again a moment after they were answered; nothing is sent twice, and only a whole and right answer counts. A cutover is a
            whole one: the next version's process is started and found healthy, the alias moves, the version before is drained and ended.
            The subjects take turns; rounds: {result.Options.Rounds}. Seed {result.Options.Seed}; {result.Duration.TotalMinutes:0} minutes; {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores that load,
            proxy and service share; {RuntimeInformation.FrameworkDescription}, {EdgeCode.Describe()}; load average at the start {load}.

            | bound | |
            |---|---|

            """);
        foreach (var (bound, isKept) in result.Bounds())
            report.Append(CultureInfo.InvariantCulture, $"| {bound} | {(isKept ? "kept" : "**not kept**")} |\n");
        TellContest(result, report);
        TellFlips(result, report);
        TellCommands(result, report);
        TellLosses(result, report);
        return report.ToString();
    }

    private static void TellContest(Result result, StringBuilder report)
    {
        report.Append("""

            ## Cutovers

            *Stale*: answered by a version that no longer served, as far as the subject had said, when the request was begun. *Gap*: the longest
            time in which none of the clients on kept and new connections was answered. *During*: requests of kept and new connections begun while the alias moved or
            within 250 ms after; *else*: all others.

            | | cutovers | requests | failed | stale | longest gap | p99 during | p99 else | the move itself, p50 | p99 |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var tally in result.Contest)
        {
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {tally.Name} | {tally.Moves.Count:#,0} | {tally.Total:#,0} | {tally.Failed:#,0} | {tally.Stale:#,0} | {Ms(tally.LongestGap)} | {Ms(tally.During.Quantile(0.99))} | {Ms(tally.Otherwise.Quantile(0.99))} | {Ms(tally.Moves.Quantile(0.5))} | {Ms(tally.Moves.Quantile(0.99))} |\n");
        }

        report.Append(CultureInfo.InvariantCulture, $"\nOf our requests: {string.Join(", ", result.Contest[0].Requests.Select(pair => $"{pair.Value:#,0} {pair.Key}"))}.\n");
        foreach (var tally in result.Contest)
            TellFailures(tally, report);
    }

    private static void TellFailures(Tally tally, StringBuilder report)
    {
        if (tally.Failed == 0)
            return;

        report.Append(CultureInfo.InvariantCulture, $"\nHow requests of {tally.Name} failed:\n\n");
        foreach (var (failure, count) in tally.Failures)
            report.Append(CultureInfo.InvariantCulture, $"- {count:#,0} × {failure}\n");
    }

    private static void TellFlips(Result result, StringBuilder report)
    {
        if (result.Flips is not { } flips)
            return;

        report.Append(CultureInfo.InvariantCulture, $"""

            ## The way back

            The alias goes back and forth between two versions that run, as a rollback inside the retain window does; on return every request
            follows. Measured from the question to the edge's answer, after the move is on disk.

            | flips | p50 | p99 | longest | requests | failed | longest gap |
            |--:|--:|--:|--:|--:|--:|--:|
            | {flips.Moves.Count} | {Ms(flips.Moves.Quantile(0.5))} | {Ms(flips.Moves.Quantile(0.99))} | {Ms(flips.Moves.Longest)} | {flips.Total:#,0} | {flips.Failed} | {Ms(flips.LongestGap)} |

            """);
        TellFailures(flips, report);
    }

    private static void TellCommands(Result result, StringBuilder report)
    {
        if (result.WayBack is not { } way)
            return;

        report.Append("""

            The whole command, as its user waits for it in a clone of this repository with the service of `src/App`: the launcher and the build, the lease, the
            proof that the way back is there, the move, what the alias then serves, the drain. *Cold*: nothing was kept warm, so the stored
            image is started and found healthy first. *Cutover*: the next version again, whose image is stored.

            | command | times | p50 | longest |
            |---|--:|--:|--:|

            """);
        foreach (var (name, times) in ((string, Distribution)[])[("`Rollback`, warm", way.Warm), ("`Rollback`, cold", way.Cold), ("`Cutover`", way.Release)])
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {times.Count} | {times.Quantile(0.5).TotalSeconds:0.00} s | {times.Longest.TotalSeconds:0.00} s |\n");
    }

    private static void TellLosses(Result result, StringBuilder report)
    {
        if (result.Losses.Count == 0)
            return;

        report.Append("""

            ## Kills

            SIGKILL. *Under way*: begun before the process was gone, ended after it was killed. *Gap*: the longest time around a kill in which
            none of the clients on kept and new connections was answered. After a killed supervisor nothing listens until the next release, which here begins at once (see docs/edge.md).

            | killed | times | requests | under way | of these lost | others lost | refused | gap p50 | longest |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var losses in result.Losses)
        {
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {losses.Victim} | {losses.Kills} | {losses.Requests:#,0} | {losses.UnderWay:#,0} | {losses.Lost:#,0} | {losses.Others:#,0} | {losses.Refused:#,0} | {Ms(losses.Gap.Quantile(0.5))} | {Ms(losses.Gap.Longest)} |\n");
        }
    }

    private static string Ms(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:#,0.0} ms");
}
