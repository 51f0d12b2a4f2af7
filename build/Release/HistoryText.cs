using System.Globalization;
using System.Text.Json;
using Shunt.History;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Release;

/// <summary>
/// A target's ledger, verified from its first entry to its last: one line an entry, and under a run's intent its effects, each with the
/// entry that says it was done; or one JSON document.
/// </summary>
static class HistoryText
{
    /// <summary>Prints the target's ledger, oldest entry first.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="LedgerDamagedException">Not all of it could be verified; what could was printed.</exception>
    public static async Task PrintAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var target = run.Request.Target;
        var audit = await run.Target.Context.Ledger.AuditAsync(cancellation);
        Terminal.Write(run.Request.Json
            ? JsonSerializer.Serialize(HistoryReport.Of(target, audit), HistoryJson.Default.HistoryReport)
            : Of(target, run.Settings.Component.Name, audit, TimeZoneInfo.Local));
        audit.RequireWhole(target);
    }

    /// <summary>The history for people. Leases and snapshots are left out: they change nothing.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="audit">What was read and verified.</param>
    /// <param name="zone">The time zone to show times in.</param>
    public static string Of(string target, string component, LedgerAudit audit, TimeZoneInfo zone)
    {
        var intended = IntendedText.Of(audit.Entries, component);
        var shown = audit.Entries
            .Where(entry => entry.Fact is not (LeaseAcquired or LeaseReleased or SnapshotTaken))
            .SelectMany(entry => intended.GetValueOrDefault(entry.Number, []).Select(line => $"      {line}").Prepend(Line(entry, zone)));
        return audit is { Entries: [], Faults: [] } ? $"{target}: nothing was released here" : string.Join('\n', [.. shown, Verdict(audit)]);
    }

    private static string Verdict(LedgerAudit audit)
    {
        var verified = $"verified {(audit.Verified == 1 ? "1 entry" : $"{audit.Verified} entries")}";
        return audit.Faults switch
        {
            [] => verified,
            [var only] => $"{verified}; {only.Problem} ({only.Location})",
            [var first, ..] => $"{verified}; {first.Problem} ({first.Location}), and {audit.Faults.Count - 1} more: './build.sh Doctor' names all",
        };
    }

    private static string Line(LedgerEntry entry, TimeZoneInfo zone)
    {
        var by = entry.By.Actor is { } actor ? $"{actor} ({entry.By.Run ?? "CI"})" : $"{entry.By.User}@{entry.By.Host}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Number,4}  {TimeZoneInfo.ConvertTime(entry.At, zone):yyyy-MM-dd HH:mm:ss}  {by}  {Describe(entry.Fact)}");
    }

    private static string Describe(Fact fact) => fact switch
    {
        Approved x => $"approved {x.Component} {x.Version.Suffix} (effects {x.Effects[..12]}){Because(x.Reason)}",
        DeployIntended x => $"starting {x.Component} {x.Version.Suffix}",
        Deployed x => $"deployed {x.Component} {x.Version.Suffix} on {x.Url}",
        Verified x => $"verified {x.Component} {x.Version.Suffix}: {Outcomes(x.Checks)}",
        Rejected x => $"rejected {x.Component} {x.Version.Suffix}: {x.Reason}",
        CutoverIntended x => $"moving {x.Component} from {x.From?.Suffix ?? "nothing"} to {x.To.Suffix} in steps {string.Join(" → ", x.Steps)} %{Because(x.Gate)}",
        WeightMoved x => $"{x.Component} {x.To.Suffix} took {x.Percent} %",
        TakenLive { Checks: { } checks } x => $"live: {x.Component} {x.Live.Suffix}: {Outcomes(checks)}",
        TakenLive x => $"live: {x.Component} {x.Live.Suffix}",
        RollbackIntended x => $"moving {x.Component} back from {x.From.Suffix} to {x.To.Suffix}{Because(x.Reason)}",
        RolledBack x => $"rolled back{(x.Automatic ? " by itself" : "")}: {x.Component} {x.Live.Suffix} is live, not {x.From.Suffix}",
        Retired x => $"ended {x.Component} {x.Version.Suffix}",
        TornDown => "torn down: nothing runs",
        RunIntended { Run: RunKind.Release } x => $"releasing {x.Component} {x.To?.Suffix} over {x.From?.Suffix ?? "nothing"}{Because(x.Gate)}{Because(x.Reason)}",
        RunIntended { Run: RunKind.Rollback } x => $"moving {x.Component} back from {x.From?.Suffix} to {x.To?.Suffix}{Because(x.Reason)}",
        RunIntended { Run: RunKind.Drill } x => $"drilling the way back of {x.Component} {x.To?.Suffix}{Because(x.Reason)}",
        RunIntended { Run: RunKind.Restart } x => $"starting {x.Component} {x.To?.Suffix} anew{Because(x.Reason)}",
        RunIntended x => $"tearing down{Because(x.Reason)}",
        TurnedBack x => $"undoing {x.Component} {x.Version?.Suffix}: {x.Reason}",
        Retained x => $"kept {x.Component} {x.Version.Suffix} warm until {x.Until.ToLocalTime():HH:mm:ss}",
        LeftServing x => $"left {x.Component} {x.Version.Suffix} serving: there was no way back",
        Scaled x => $"{x.Component} {x.Version.Suffix} has {x.Processes} process{(x.Processes == 1 ? "" : "es")}",
        AliasHeld x => $"held {x.Component}: nothing serves after {x.From.Suffix}",
        DataSaved x => $"saved the data of {x.Component}: {x.Location}",
        Migrated x => $"the data of {x.Component} have schema {x.Schema.Number}, for versions of schema {x.Schema.Oldest} and up",
        HookRan { Problem: { } problem } => $"{problem}; nothing was held up",
        HookRan x => $"ran hook '{x.Name}' {x.Moment.ToString().ToLowerInvariant()} {x.Step}",
        Renewed x => $"started {x.Component} {x.Version.Suffix} anew",
        Flipped x => $"flipped {x.Component} to {x.To.Suffix}",
        Certified x => $"certificate of {x.Component} {x.Version.Suffix}: {x.Certificate}",
        GlassBroken x => $"broke the glass for {x.Component} {x.Version.Suffix}: {x.Problem}{Because(x.Reason)}",
        Repaired x => $"repaired: {string.Join(", ", x.GivenUp)} given up, for {x.Problem}{Because(x.Reason)}",
        _ => fact.GetType().Name,
    };

    private static string Outcomes(IEnumerable<Check> checks) =>
        string.Join(", ", checks.Select(check => $"{check.Name} {check.Outcome.ToString().ToLowerInvariant()}"));

    private static string Because(string? reason) => reason is null ? "" : $" ({reason})";
}
