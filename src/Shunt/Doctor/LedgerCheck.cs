using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Doctor;

/// <summary>Whether every entry is proven; if not, which are lost and how far what they said is still known.</summary>
internal static class LedgerCheck
{
    private const string Subject = "ledger";

    /// <summary>One finding when all is whole, otherwise one a fault.</summary>
    internal static IEnumerable<Finding> Of(ReleaseContext context, LedgerAudit audit, PlatformState? observed)
    {
        var target = context.Target.Name;
        foreach (var fault in audit.Faults)
        {
            var known = fault.StopsReleases ? $"no release runs until it is mended; {Known(context, audit, observed)}" : "it lies before a snapshot and stops no release";
            yield return Finding.NotOk(Subject, $"{fault.Problem} ({fault.Location}): {known}", Remedy(target, $"{fault.Entries}"));
        }

        if (observed?.Epoch > audit.Highest)
        {
            yield return Finding.NotOk(
                Subject,
                $"the platform has seen release {observed.Epoch}, and the newest entry is entry {audit.Highest}: no release runs until it is mended; {Known(context, audit, observed)}",
                Remedy(target, "the missing entries"));
        }
        else if (audit.Faults.Count == 0)
        {
            yield return Finding.Ok(Subject, Whole(audit));
        }
    }

    private static string Whole(LedgerAudit audit)
    {
        if (audit.Entries.Count == 0)
            return "nothing was released here yet";

        var newest = audit.Entries[^1];
        var given = audit.GivenUp.Count == 0 ? "" : $"; a repair gave up {string.Join(", ", audit.GivenUp)}";
        return $"{(audit.Entries.Count == 1 ? "1 entry" : $"{audit.Entries.Count} entries")}, all proven; the newest is entry {newest.Number} of {newest.At:yyyy-MM-dd HH:mm:ss} UTC by {newest.By}{given}";
    }

    private static string Known(ReleaseContext context, LedgerAudit audit, PlatformState? observed)
    {
        var component = context.Component.Name;
        var said = audit.State.Component(component).Live is { } live ? $"'{context.Name(live.Version)}' was live" : $"no version of {component} was live";
        var seen = observed is null ? "the platform cannot be asked"
            : observed.Serving(component) is { } serving ? $"the platform shows that '{serving.Component} {serving.Suffix}' serves all traffic"
            : observed.Aliases.ContainsKey(component) && !observed.IsHeld(component) ? "the platform shows that several versions share the traffic"
            : "the platform shows that nothing serves";
        return $"by the entries before it {said}, {seen}";
    }

    private static string Remedy(string target, string lost) =>
        $"Restore {lost} from a backup. Without one, './build.sh Doctor --target {target} --repair --reason \"…\"' gives up what is lost, goes on from what the platform shows, and keeps the damaged files.";
}
