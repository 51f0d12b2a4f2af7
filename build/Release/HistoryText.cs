using System.Globalization;
using System.Text.Json;
using Shunt.History;
using Shunt.Ledger;
using Shunt.Ledger.Facts;

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
            $"{entry.Number,4}  {TimeZoneInfo.ConvertTime(entry.At, zone):yyyy-MM-dd HH:mm:ss}  {by}  {FactText.Of(entry.Fact)}");
    }
}
