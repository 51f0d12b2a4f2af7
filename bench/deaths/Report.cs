using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Shunt.Aws.Tests.Killings;

namespace Bench.Deaths;

/// <summary>How the killings went, as a document in Markdown.</summary>
static partial class Report
{
    /// <summary>A killing in one line.</summary>
    /// <param name="end">How it went.</param>
    public static string Line(KillingEnd end) =>
        $"{end.Command}, {(end.Death is { } death ? $"killed {(death.IsAfter ? "after" : "before")} change {death.At}" : $"whole, {end.Changes.Count} changes")}: {end.Between}{(end.Problem is null ? "" : $"\n{end.Problem}")}";

    /// <summary>Writes it.</summary>
    /// <param name="lives">The commands whole.</param>
    /// <param name="ends">Those that were killed.</param>
    /// <param name="took">How long it took.</param>
    public static string Of(IReadOnlyList<KillingEnd> lives, IReadOnlyList<KillingEnd> ends, TimeSpan took)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Commands on AWS that are killed

            `./build.sh Bench --suite deaths` kills these processes again and writes this file anew. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {took.TotalMinutes:0} minutes.

            A command runs as a process of its own, with the AWS SDK, ledger, lease and fence on S3, before moto_server. It is killed by SIGKILL at one of its changes of AWS, which then
            takes effect or does not, and whose answer does not come. Then the same command is run again. What is there in the end, stacks, weights and schedules, must be what
            is there without the death, and the plain route must lead somewhere in between.

            | | cutover | rollback |
            |---|--:|--:|

            """);
        Row(text, "changes of AWS", lives, ends, (life, _) => life.Changes.Count);
        Row(text, "deaths", lives, ends, (_, deaths) => deaths.Count);
        Row(text, "of those, after which the plain route led nowhere, or what was there in the end differed", lives, ends, (_, deaths) => deaths.Count(end => end.Problem is not null));
        foreach (var life in lives)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                ## {life.Command}

                | killed at | who served then: before it took effect | after |
                |---|---|---|

                """);
            for (var at = 0; at < life.Changes.Count; at++)
            {
                string Between(bool isAfter) => ends.Single(end => end.Command == life.Command && end.Death!.At == at && end.Death.IsAfter == isAfter).Between;
                text.Append(CultureInfo.InvariantCulture, $"| {Short(life.Changes[at])} | {Between(false)} | {Between(true)} |\n");
            }
        }

        foreach (var end in lives.Concat(ends).Where(end => end.Problem is not null))
            text.Append(CultureInfo.InvariantCulture, $"\n{Line(end)}\n");
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, IReadOnlyList<KillingEnd> lives, IReadOnlyList<KillingEnd> ends, Func<KillingEnd, IReadOnlyList<KillingEnd>, int> count)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {name} |");
        foreach (var life in lives)
            text.Append(CultureInfo.InvariantCulture, $" {count(life, [.. ends.Where(end => end.Command == life.Command)])} |");
        text.Append('\n');
    }

    // Without what differs from target to target.
    private static string Short(string change) => Target().Replace(change, "").Replace("POST / Action=", "", StringComparison.Ordinal).Replace("&ChangeSetName=", " ", StringComparison.Ordinal).Replace("&StackName=", " of ", StringComparison.Ordinal).TrimEnd();

    [GeneratedRegex(@"\b(cut|back)\w*-prod-(123456789012-[a-z0-9-]+/)?")]
    private static partial Regex Target();
}
