using System.Globalization;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Release;

/// <summary>A target's ledger, one line an entry; under a run's intent its effects, each with the entry that says it was done.</summary>
static class HistoryText
{
    /// <summary>Reads the target's ledger, oldest entry first. Leases are left out: they change nothing.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<string> OfAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var ledger = run.Target.Context.Ledger;
        await ledger.LoadAsync(cancellation);
        var intended = IntendedText.Of(ledger.Entries, run.Settings.Component.Name);
        var lines = ledger.Entries
            .Where(entry => entry.Fact is not (LeaseAcquired or LeaseReleased))
            .SelectMany(entry => intended.GetValueOrDefault(entry.Number, []).Select(line => $"      {line}").Prepend(Line(entry)))
            .ToList();
        return lines.Count == 0 ? $"{run.Request.Target}: nothing was released here" : string.Join('\n', lines);
    }

    private static string Line(LedgerEntry entry)
    {
        var by = entry.By.Actor is { } actor ? $"{actor} ({entry.By.Run ?? "CI"})" : $"{entry.By.User}@{entry.By.Host}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Number,4}  {entry.At.ToLocalTime():yyyy-MM-dd HH:mm:ss}  {by}  {Describe(entry.Fact)}");
    }

    private static string Describe(Fact fact) => fact switch
    {
        Approved x => $"approved {x.Component} {x.Version.Suffix} (effects {x.Effects[..12]}){Because(x.Reason)}",
        DeployIntended x => $"starting {x.Component} {x.Version.Suffix}",
        Deployed x => $"deployed {x.Component} {x.Version.Suffix} on {x.Url}",
        Verified x => $"verified {x.Component} {x.Version.Suffix}: {string.Join(", ", x.Checks.Select(check => $"{check.Name} {check.Outcome.ToString().ToLowerInvariant()}"))}",
        Rejected x => $"rejected {x.Component} {x.Version.Suffix}: {x.Reason}",
        CutoverIntended x => $"moving {x.Component} from {x.From?.Suffix ?? "nothing"} to {x.To.Suffix} in steps {string.Join(" → ", x.Steps)} %{Because(x.Gate)}",
        WeightMoved x => $"{x.Component} {x.To.Suffix} took {x.Percent} %",
        TakenLive x => $"live: {x.Component} {x.Live.Suffix}",
        RollbackIntended x => $"moving {x.Component} back from {x.From.Suffix} to {x.To.Suffix}{Because(x.Reason)}",
        RolledBack x => $"rolled back{(x.Automatic ? " by itself" : "")}: {x.Component} {x.Live.Suffix} is live, not {x.From.Suffix}",
        Retired x => $"ended {x.Component} {x.Version.Suffix}",
        TornDown => "torn down: nothing runs",
        RunIntended { Run: RunKind.Release } x => $"releasing {x.Component} {x.To?.Suffix} over {x.From?.Suffix ?? "nothing"}{Because(x.Gate)}{Because(x.Reason)}",
        RunIntended { Run: RunKind.Rollback } x => $"moving {x.Component} back from {x.From?.Suffix} to {x.To?.Suffix}{Because(x.Reason)}",
        RunIntended x => $"tearing down{Because(x.Reason)}",
        TurnedBack x => $"undoing {x.Component} {x.Version?.Suffix}: {x.Reason}",
        Retained x => $"kept {x.Component} {x.Version.Suffix} warm until {x.Until.ToLocalTime():HH:mm:ss}",
        LeftServing x => $"left {x.Component} {x.Version.Suffix} serving: there was no way back",
        _ => fact.GetType().Name,
    };

    private static string Because(string? reason) => reason is null ? "" : $" ({reason})";
}
