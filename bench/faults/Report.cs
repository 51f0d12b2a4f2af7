using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Shunt;
using Shunt.Aws.Tests.Faults;

namespace Bench.Faults;

/// <summary>How the journeys went, as a document in Markdown.</summary>
static class Report
{
    /// <summary>A journey in one line.</summary>
    /// <param name="end">How it went.</param>
    public static string Line(JourneyEnd end) => string.Create(
        CultureInfo.InvariantCulture, $"seed {end.Seed}: {end.Sickness}, release 2 ended with {(int?)end.Verdict}, runs of each command: {string.Join(", ", end.Runs)}{(end.Problem is null ? "" : $"\n{end.Problem}")}");

    /// <summary>Writes it.</summary>
    /// <param name="ends">The journeys.</param>
    /// <param name="tally">What happened on the way.</param>
    /// <param name="took">How long it took.</param>
    public static string Of(IReadOnlyList<JourneyEnd> ends, FaultTally tally, TimeSpan took)
    {
        var runs = ends.SelectMany(end => end.Runs).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Releases over a bad way to AWS

            `./build.sh Bench --suite faults` makes these journeys again and writes this file anew, and
            `dotnet artifacts/bin/Bench.Faults/release/Bench.Faults.dll --seed N` makes one of them alone. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {took.TotalMinutes:0} minutes.

            A journey goes from nothing to a rollback: `Provision`, a first release, a second one in steps of 10, 50 and 100 %, and back, by the released code with the AWS SDK and its
            own retries (their pauses left out), ledger, lease and fence on S3. Between the SDK and moto_server a proxy draws from the seed what happens to each request. A command that ends with
            7, "a person has to look", is run again, with clients, platform and ledger of its own, until it says how it ended. In every fourth journey the second version is sick.

            | | |
            |---|--:|
            | journeys | {ends.Count:N0} |
            | of those, that did not end where all others of their kind do: stacks, weights and schedules as moto_server has them | {ends.Count(end => end.Problem is not null):N0} |
            | sound versions that were called bad (exit codes 1 and 3), or sick ones that were called good | {ends.Count(end => end.Verdict is { } verdict && (verdict == ExitCode.Done) != (end.Sickness == Sickness.None)):N0} |
            | commands | {runs.Count:N0} |
            | of those, done at once | {runs.Count(run => run == 1):N0} |
            | most runs that one needed | {runs.Max()} |
            | requests of the SDK | {tally.Requests:N0} |

            ## What happened to the requests

            | fault | requests | share |
            |---|--:|--:|

            """);
        foreach (var fault in Enum.GetValues<Fault>())
            text.Append(CultureInfo.InvariantCulture, $"| {About(fault)} | {tally[fault]:N0} | {(double)tally[fault] / tally.Requests:P1} |\n");

        text.Append("""

            ## How the second release ended

            | the version | exit code | journeys |
            |---|--:|--:|

            """);
        foreach (var kind in ends.GroupBy(end => (end.Sickness, end.Verdict)).OrderBy(kind => kind.Key.Sickness))
            text.Append(CultureInfo.InvariantCulture, $"| {About(kind.Key.Sickness)} | {(int?)kind.Key.Verdict} | {kind.Count()} |\n");
        foreach (var end in ends.Where(end => end.Problem is not null))
            text.Append(CultureInfo.InvariantCulture, $"\nSeed {end.Seed}: {end.Problem}\n");
        return text.ToString();
    }

    private static string About(Fault fault) => fault switch
    {
        Fault.None => "none",
        Fault.Throttled => "throttled",
        Fault.Unavailable => "5xx, and nothing was done",
        Fault.FailedAfter => "5xx, and it was done all the same",
        Fault.RequestLost => "no answer within the limit, and nothing was done",
        Fault.AnswerLost => "no answer within the limit, and it was done",
        Fault.Reset => "the connection was reset in the middle of the answer",
        Fault.Slow => "the answer came a few bytes at a time",
        Fault.Doubled => "asked twice, one of the answers came",
        Fault.LateAnswer => "to a request that was sent again the answer came that was lost before",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private static string About(Sickness sickness) => sickness switch
    {
        Sickness.None => "sound",
        Sickness.NeverHealthy => "never healthy",
        Sickness.FailsIntegrationTests => "fails its integration tests",
        Sickness.FailsSmokeTests => "fails its smoke tests with all traffic",
        _ => throw new ArgumentOutOfRangeException(nameof(sickness), sickness, null),
    };
}
