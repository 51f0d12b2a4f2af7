using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Shunt.History;

/// <summary>What an entry of the ledger says, for people.</summary>
public static class FactText
{
    /// <summary>Says it in one line.</summary>
    /// <param name="fact">The fact.</param>
    public static string Of(Fact fact) => fact switch
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
