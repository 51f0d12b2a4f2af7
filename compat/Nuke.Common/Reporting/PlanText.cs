using System.Globalization;
using System.Text;
using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>What <c>--plan</c> prints: which targets can run at once, what each waits for, and how long it should take.</summary>
internal sealed class PlanText
{
    private const int TimeWidth = 9;

    private readonly BuildPlan _plan;
    private readonly PastDurations _past;
    private readonly int _lanes;
    private readonly Forecast _forecast;
    private readonly bool _knowsTimes;

    private PlanText(BuildPlan plan, PastDurations past, int lanes)
    {
        _plan = plan;
        _past = past;
        _lanes = lanes;
        _forecast = new Forecast(plan, x => past.Usual(x) ?? TimeSpan.Zero);
        _knowsTimes = plan.Order.Any(x => x.Status == ExecutionStatus.Scheduled && past.Usual(x) is not null);
    }

    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="past">How long its targets took before.</param>
    /// <param name="lanes">How many targets may run at once.</param>
    public static string Of(BuildPlan plan, PastDurations past, int lanes)
        => plan.Order.Count == 0 ? "Nothing would run." : new PlanText(plan, past, lanes).ToString();

    public override string ToString()
    {
        var width = _plan.Order.Max(x => x.Name.Length);
        var text = new StringBuilder("Wave  ").Append(_knowsTimes ? "Target".PadRight(width) + "Usually".PadLeft(TimeWidth) : "Target").Append('\n');
        foreach (var (wave, target) in _forecast.ByWave())
            text.Append(Line(wave.ToString(CultureInfo.InvariantCulture), target, width, After(target)));
        foreach (var target in _plan.With(ExecutionStatus.Skipped))
            text.Append(Line("-", target, width, $"skipped: {target.Skipped}"));
        return text.Append(Total()).ToString().TrimEnd('\n');
    }

    private string Line(string wave, ExecutableTarget target, int width, string notes)
    {
        var usual = target.Status == ExecutionStatus.Scheduled && _past.Usual(target) is { } time ? SummaryTable.Text(time) : string.Empty;
        return $"{wave,4}  {target.Name.PadRight(width)}{(_knowsTimes ? usual.PadLeft(TimeWidth) : string.Empty)}  {notes}".TrimEnd() + "\n";
    }

    private string Total()
    {
        if (!_knowsTimes)
            return string.Empty;
        var way = _forecast.LongestWay();
        var longest = SummaryTable.Text(way.Aggregate(TimeSpan.Zero, (sum, x) => sum + _past.Usual(x)!.Value));
        var total = SummaryTable.Text(_forecast.Total(_lanes));
        var atOnce = _lanes == 1 ? "one after the other" : string.Create(CultureInfo.InvariantCulture, $"with {_lanes} at once");
        return $"About {total} {atOnce}; never less than {longest}: {string.Join(" → ", way.Select(x => x.Name))}";
    }

    /// <summary>What a target waits for; what does not run stands for what it waits for itself.</summary>
    private static string After(ExecutableTarget target)
    {
        var found = new List<string>();
        var seen = new HashSet<ExecutableTarget>();
        var open = new Stack<ExecutableTarget>(target.AllDependencies.Reverse());
        while (open.TryPop(out var before))
        {
            if (!seen.Add(before))
                continue;
            if (before.Status == ExecutionStatus.Scheduled)
            {
                found.Add(before.Name);
                continue;
            }

            foreach (var earlier in before.AllDependencies.Reverse())
                open.Push(earlier);
        }

        return found.Count > 0 ? $"after {string.Join(", ", found)}" : string.Empty;
    }
}
