using System.Globalization;
using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>Says which targets run, and for how long, the one that has run longest first.</summary>
internal static class RunningText
{
    /// <summary>For the status line: <c>3 of 11 done · Test 12 s · Lint 3 s</c>; empty when nothing runs.</summary>
    public static string Status(BuildPlan plan)
    {
        var running = Running(plan, static x => $"{x.Name} {SummaryTable.Text(x.Duration)}");
        var done = plan.Order.Count(static x => x.Status is not (ExecutionStatus.Scheduled or ExecutionStatus.Running));
        return running.Count == 0
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"{done} of {plan.Order.Count} done · {string.Join(" · ", running)}");
    }

    /// <summary>For a line among others: <c>still running: Test for 42 s, Lint for 31 s</c>; empty when nothing runs.</summary>
    public static string Sentence(BuildPlan plan)
    {
        var running = Running(plan, static x => $"{x.Name} for {SummaryTable.Text(x.Duration)}");
        return running.Count == 0 ? string.Empty : $"still running: {string.Join(", ", running)}";
    }

    private static List<string> Running(BuildPlan plan, Func<ExecutableTarget, string> text)
        => [.. plan.With(ExecutionStatus.Running).OrderByDescending(static x => x.Duration).Select(text)];
}
