using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bench.Ledger;

/// <summary>The measurements as a document, in Markdown.</summary>
static class Report
{
    /// <summary>Writes it.</summary>
    /// <param name="figures">The figures, the shortest ledger first.</param>
    public static string Of(IReadOnlyList<Figures> figures)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # What a ledger costs as it grows

            Medians of 31 runs (3 for readings of 10,000 files and more), all lengths in turn, on files in the folder for temporary ones. A release writes seven entries,
            and every 100 entries a snapshot is taken.
            `./build.sh Bench --suite ledger` writes this file anew. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}.

            A first reading verifies and folds what it reads. The peer is the same ledger without snapshots, read from its first entry, in the same run and in turn.

            | entries | first reading | entries folded | without snapshots | ratio | a further look | append | append without snapshots | ratio | a process's first append |
            |--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var of in figures)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {of.Length:N0} | {Shown(of.Load)} | {of.Folded} | {Shown(of.LoadAll)} | 1 : {of.LoadAll / of.Load:0.0} | {Shown(of.Look)} | {Shown(of.Append)} | {Shown(of.AppendAll)} | 1 : {of.AppendAll / of.Append:0.0} | {Shown(of.First)} |\n");
        }

        var (least, most) = (figures[0], figures[^1]);
        text.Append(CultureInfo.InvariantCulture, $"""

            From {least.Length:N0} to {most.Length:N0} entries a further look takes {most.Look / least.Look:0.00} times as long, an append {most.Append / least.Append:0.00}, a first reading {most.Load / most.Folded / (least.Load / least.Folded):0.00} for each entry folded. What is folded lies between
            one snapshot and the next, whatever the length: about a hundred entries at most. A process's first append lists the folder once, to remove what dead
            writers left: the one cost that grows, {(most.First - most.Append).TotalMilliseconds:0.0} ms at {most.Length:N0} entries.

            """);
        return text.ToString();
    }

    private static string Shown(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");
}
