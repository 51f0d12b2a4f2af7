using System.Globalization;
using System.Text;
using System.Text.Json;
using Shunt.Status;

namespace Release;

/// <summary>What serves on every target, for people or as JSON.</summary>
static class StatusText
{
    /// <summary>Reads the status of every target. Starts nothing.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<string> OfAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var targets = new List<TargetStatus>();
        foreach (var target in run.Settings.Targets)
            targets.Add(await StatusReader.ReadAsync(run.On(target.Name).Context, cancellation));

        var report = new StatusReport(StatusReport.CurrentSchema, targets);
        return run.Request.Json ? JsonSerializer.Serialize(report, StatusJson.Default.StatusReport) : string.Join('\n', targets.Select(Describe));
    }

    private static string Describe(TargetStatus target)
    {
        var text = new StringBuilder(target.Target);
        if (target.Components.Count == 0)
            text.Append(": nothing was released here");

        foreach (var component in target.Components)
        {
            text.Append(component.Live is { } live
                ? string.Create(CultureInfo.InvariantCulture, $": {component.Component} {live.Suffix} serves all traffic since {live.Since.ToLocalTime():yyyy-MM-dd HH:mm:ss}\n  {live.Url}")
                : $": no version of {component.Component} serves alone");
            if (component.Previous is { } previous)
            {
                var state = previous.RetainedUntil is { } until
                    ? string.Create(CultureInfo.InvariantCulture, $"warm until {until.ToLocalTime():HH:mm:ss}")
                    : "its image is kept";
                text.Append(CultureInfo.InvariantCulture, $"\n  way back: {previous.Suffix} ({state})");
            }

            if (component.Incoming is { } incoming)
                text.Append(CultureInfo.InvariantCulture, $"\n  incoming: {incoming.Suffix} ({incoming.State}) {incoming.Url}");
        }

        return text.ToString();
    }
}
