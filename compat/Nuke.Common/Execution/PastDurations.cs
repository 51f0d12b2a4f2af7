using System.Globalization;
using Nuke.Common.IO;
using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>
/// How long targets took in past runs, in <c>.nuke/temp/durations</c>: one target a line, with the seconds of up to five runs. Only
/// targets that take half a second or more are noted, and only times that tell something new, so that most runs write nothing.
/// </summary>
/// <param name="root">The folder that holds <c>.nuke</c>.</param>
internal sealed class PastDurations(AbsolutePath root)
{
    /// <summary>Targets that never took so long are not noted.</summary>
    public static readonly TimeSpan Notable = TimeSpan.FromSeconds(0.5);

    private const int Kept = 5;

    // Times vary from run to run; a difference within a fifth is no news.
    private const double Tolerance = 0.2;

    private readonly string _file = root / ".nuke" / "temp" / "durations";
    private Dictionary<string, List<double>>? _seconds;

    private Dictionary<string, List<double>> Seconds => _seconds ??= Read(_file);

    /// <summary>How long a target usually takes, the median; null when it is not noted.</summary>
    public TimeSpan? Usual(ExecutableTarget target)
        => Seconds.TryGetValue(target.Name, out var seconds) ? TimeSpan.FromSeconds(Median(seconds)) : null;

    /// <summary>Notes the targets that succeeded. Does not even read the file when none took long.</summary>
    public void Note(BuildPlan plan)
    {
        var succeeded = plan.With(ExecutionStatus.Succeeded);
        if (!succeeded.Any(x => x.Duration >= Notable))
            return;
        var isNews = false;
        foreach (var target in succeeded)
            isNews |= Note(target);
        if (isNews)
            Write();
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static Dictionary<string, List<double>> Read(string file)
    {
        var found = new Dictionary<string, List<double>>();
        if (!File.Exists(file))
            return found;
        foreach (var line in File.ReadAllLines(file))
        {
            var words = line.Split(' ');
            var seconds = words.Skip(1).Select(x => double.TryParse(x, CultureInfo.InvariantCulture, out var time) ? time : -1).Where(x => x >= 0).ToList();
            if (seconds.Count > 0)
                found[words[0]] = seconds;
        }

        return found;
    }

    private bool Note(ExecutableTarget target)
    {
        var usual = Usual(target)?.TotalSeconds;
        var now = Math.Round(target.Duration.TotalSeconds, 1);
        if (usual is null ? target.Duration < Notable : Math.Abs(now - usual.Value) <= Math.Max(Notable.TotalSeconds, Tolerance * usual.Value))
            return false;
        var seconds = Seconds[target.Name] = [.. (Seconds.GetValueOrDefault(target.Name) ?? []).TakeLast(Kept - 1), now];
        return seconds.Count > 0;
    }

    private void Write()
    {
        try
        {
            WholeFile.Write(_file, string.Concat(Seconds.OrderBy(x => x.Key, StringComparer.Ordinal).Select(Line)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Narration.Line(LogEventLevel.Verbose, $"the times of this run were not noted: {fault.Message}");
        }
    }

    private static string Line(KeyValuePair<string, List<double>> target)
        => $"{target.Key} {string.Join(' ', target.Value.Select(x => x.ToString(CultureInfo.InvariantCulture)))}\n";
}
