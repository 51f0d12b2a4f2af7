using System.Globalization;
using System.Text;
using Shunt.Verdicts;

namespace Bench.Verdicts;

/// <summary>Throws the dice and writes down what was counted, in Markdown.</summary>
static class Report
{
    private const int Runs = 10_000;
    private const int Seed = 20261121;

    /// <summary>Simulates all cases.</summary>
    /// <returns>The report, and whether every rate was held.</returns>
    public static (string Text, bool Holds) Write()
    {
        var counts = new Count[Cases.All.Count];
        Parallel.For(0, counts.Length, index => counts[index] = Simulate(Cases.All[index], new Random(Seed + index)));
        var options = VerdictOptions.Default;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # How often a step's verdict is wrong

            {Runs:N0} simulated steps a case, seeds {Seed} and up; `./build.sh Bench --suite verdicts` writes this file anew, the same on every machine.
            Stated: of steps of a version that fails no more often than the old one, at most {options.FalseAbort:P0} are called worse; of steps of one that
            fails more often by {options.Margin:P0} of its requests or more, at most {options.FalsePromote:P0} are called no worse. What is undecided goes on being
            watched, up to the step's limit. Busy steps have 100 requests a second for a minute and a look every 50 requests, quiet ones
            1 a minute for 3 hours and a look after each. The median is of requests that the new version answered before its verdict.

            | the step, and the new version's share | old fails | new fails | worse | no worse | undecided | median | wrong |
            |:--|--:|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var (subject, count) in Cases.All.Zip(counts))
            AppendCase(text, subject, count);

        var worst = counts.Zip(Cases.All, (count, subject) => count.Wrong(subject.Truth)).Max();
        text.Append(CultureInfo.InvariantCulture, $"\nThe most of any case: {(double)worst / Runs:P2} wrong.\n");
        return (text.ToString(), worst <= Runs * Math.Min(options.FalseAbort, options.FalsePromote));
    }

    private static void AppendCase(StringBuilder text, Case subject, Count count) => text.Append(
        CultureInfo.InvariantCulture,
        $"| {subject.Name} | {subject.Trial.Old:P1} | {subject.Trial.Fresh:P1} | {Share(count.Worse)} | {Share(count.NoWorse)} | {Share(count.Undecided)} | {count.Median} | {Share(count.Wrong(subject.Truth))} |\n");

    private static string Share(int count) => string.Create(CultureInfo.InvariantCulture, $"{(double)count / Runs:P2}");

    private static Count Simulate(Case subject, Random dice)
    {
        var results = Enumerable.Range(0, Runs).Select(_ => subject.Trial.Run(dice)).ToList();
        var decided = results.Where(result => result.Verdict != StepVerdict.Undecided).Select(result => result.Requests).Order().ToList();
        return new Count(
            results.Count(result => result.Verdict == StepVerdict.Worse),
            results.Count(result => result.Verdict == StepVerdict.NoWorse),
            results.Count(result => result.Verdict == StepVerdict.Undecided),
            decided.Count == 0 ? "–" : decided[decided.Count / 2].ToString(CultureInfo.InvariantCulture));
    }
}
