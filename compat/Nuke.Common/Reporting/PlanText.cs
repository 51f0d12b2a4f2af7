using System.Globalization;
using System.Text;
using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>What <c>--plan</c> prints: the targets in the order they would run, with what each waits for.</summary>
internal static class PlanText
{
    public static string Of(BuildPlan plan)
    {
        if (plan.Order.Count == 0)
            return "Nothing would run.";
        var scheduled = plan.Order.ToHashSet();
        var width = plan.Order.Max(x => x.Name.Length);
        var text = new StringBuilder();
        var number = 0;
        foreach (var target in plan.Order)
        {
            var before = string.Join(", ", target.AllDependencies.Where(scheduled.Contains).Distinct().Select(x => x.Name));
            var notes = target.Status == ExecutionStatus.Skipped ? $"skipped: {target.Skipped}" : before.Length > 0 ? $"after {before}" : string.Empty;
            text.Append(string.Create(CultureInfo.InvariantCulture, $"{++number,3}. {target.Name.PadRight(width)}  {notes}").TrimEnd()).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
