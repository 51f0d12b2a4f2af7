using System.Globalization;
using System.Text;
using Shunt.Cutover;
using Shunt.Drills;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Rollback;
using Shunt.Routes;

namespace Release;

/// <summary>What a release ended with, for people: who serves, where, and the way back.</summary>
static class ResultCard
{
    /// <summary>The card of a cutover.</summary>
    /// <param name="run">The release.</param>
    /// <param name="live">What is live now.</param>
    public static string Of(ReleaseRun run, LiveDeployment live)
    {
        var target = run.Request.Target;
        var card = Routes(run, live.Version, live.Alias, $"is live on {target}");
        foreach (var check in run.Target.Checks.Concat(live.Checks))
            card.Append(CultureInfo.InvariantCulture, $"\n  {(check.Outcome == CheckOutcome.Passed ? "passed " : "SKIPPED")}    {check.Name}{(check.Detail is null ? "" : $": {check.Detail}")}");

        if (live.Certificate is { } certificate)
            card.Append(CultureInfo.InvariantCulture, $"\n  noticed    {certificate}");

        if (live.Previous is { } previous)
            card.Append(CultureInfo.InvariantCulture, $"\n  way back   ./build.sh Rollback --target {target}   ({previous.Suffix} {Warmth(live.RetainedUntil)})");

        return card.ToString();
    }

    /// <summary>The card of a rollback.</summary>
    /// <param name="run">The release.</param>
    /// <param name="back">What is live again.</param>
    public static string Of(ReleaseRun run, RolledBackDeployment back) =>
        Routes(
            run, back.Version, back.Alias,
            back.From == back.Version ? $"is live on {run.Request.Target} already" : $"is live on {run.Request.Target} again, instead of {back.From.Suffix}").ToString();

    /// <summary>The card of a drill.</summary>
    /// <param name="run">The release.</param>
    /// <param name="drill">What was practised.</param>
    public static string Of(ReleaseRun run, DrillReport drill) => string.Create(
        CultureInfo.InvariantCulture,
        $"{run.Settings.Component.Name} {drill.Live.Suffix} is live on {run.Request.Target}, as before: the alias flipped {drill.Flips} times between it and {drill.Back.Suffix}\n  noticed    {drill.Certificate?.ToString() ?? "nobody asked"}");

    private static StringBuilder Routes(ReleaseRun run, Placed version, RouteAddress alias, string verdict)
    {
        var component = run.Settings.Component;
        var suffixed = run.Target.Context.Platform.Address(component.Name, run.Request.Target, version.Suffix);
        return new StringBuilder($"{component.Name} {version.Suffix} {verdict}")
            .Append(CultureInfo.InvariantCulture, $"\n  alias      {alias.Url}")
            .Append(CultureInfo.InvariantCulture, $"\n  version    {suffixed.Url}")
            .Append(CultureInfo.InvariantCulture, $"\n  try        {alias.Curl(component.VersionPath ?? component.HealthPath)}")
            .Append(CultureInfo.InvariantCulture, $"\n  image      {version.Digest}");
    }

    private static string Warmth(DateTimeOffset? until) => until is null
        ? "was ended; its image is kept"
        : string.Create(CultureInfo.InvariantCulture, $"stays warm until {until.Value.ToLocalTime():HH:mm:ss}");
}
