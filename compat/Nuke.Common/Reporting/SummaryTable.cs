using System.Globalization;
using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>The table at the end: what became of each target, how long it took, and what it had to say.</summary>
internal static class SummaryTable
{
    private const int Gap = 2;
    private const string Heading = "Target";
    private const string Total = "Total";

    /// <summary>Makes the lines of the table.</summary>
    /// <param name="plan">The targets.</param>
    /// <param name="elapsed">How long the run took; null for the sum of the targets' durations.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<ExecutableTarget> plan, TimeSpan? elapsed)
    {
        var shown = plan.Where(x => x.Status != ExecutionStatus.Collective).ToList();
        var names = Math.Max(Heading.Length, shown.Select(x => x.Name.Length).DefaultIfEmpty().Max()) + Gap;
        var statuses = nameof(ExecutionStatus.Succeeded).Length + Gap;
        const int Durations = 8;
        var rule = Colour.Dim(new string('─', names + statuses + Durations));

        yield return rule;
        yield return Colour.Bold(Heading.PadRight(names) + "Status".PadRight(statuses) + "Duration".PadLeft(Durations));
        foreach (var target in shown)
            yield return (Paint(target, target.Name.PadRight(names) + Word(target.Status).PadRight(statuses) + Time(target).PadLeft(Durations)) + Notes(target)).TrimEnd();
        yield return rule;
        var sum = new TimeSpan(shown.Sum(x => x.Duration.Ticks));
        var total = elapsed ?? sum;
        var gain = sum - total >= TimeSpan.FromSeconds(1) ? Colour.Dim($"   // one after the other: {Text(sum)}") : string.Empty;
        yield return Total.PadRight(names + statuses) + Text(total).PadLeft(Durations) + gain;
    }

    /// <summary>Writes a duration for people: <c>&lt; 1 s</c>, <c>12 s</c>, <c>3:07</c>.</summary>
    public static string Text(TimeSpan duration)
        => duration.TotalSeconds < 1 ? "< 1 s"
            : duration.TotalMinutes < 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalSeconds} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes}:{duration.Seconds:00}");

    private static string Time(ExecutableTarget target)
        => target.Status is ExecutionStatus.Succeeded or ExecutionStatus.Failed or ExecutionStatus.Aborted ? Text(target.Duration) : string.Empty;

    private static string Word(ExecutionStatus status) => status == ExecutionStatus.NotRun ? "Not run" : status.ToString();

    private static string Notes(ExecutableTarget target)
        => target.SummaryInformation.Count == 0
            ? string.Empty
            : Colour.Dim("   // " + string.Join(", ", target.SummaryInformation.Select(x => $"{x.Key}: {x.Value}")));

    private static string Paint(ExecutableTarget target, string line) => target.Status switch
    {
        ExecutionStatus.Succeeded => Colour.Green(line),
        ExecutionStatus.Failed => Colour.Red(line),
        ExecutionStatus.Skipped => Colour.Dim(line),
        _ => Colour.Yellow(line),
    };
}
