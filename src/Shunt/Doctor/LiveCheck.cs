using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Doctor;

/// <summary>Whether the platform serves what the ledger says is live.</summary>
internal static class LiveCheck
{
    private const string Subject = "live";

    /// <summary>Compares.</summary>
    internal static Finding Of(ReleaseContext context, TargetState state, PlatformState? observed, bool isWhole)
    {
        if (!isWhole)
            return Finding.NotChecked(Subject, "the ledger, which says what is live, is damaged");
        if (observed is null)
            return Finding.NotChecked(Subject, "the platform cannot be asked");

        var component = state.Component(context.Component.Name);
        var again = $"'./build.sh Cutover --target {context.Target.Name}'";
        if (component.Open is not null)
        {
            return state.Lease is null
                ? Finding.NotOk(Subject, $"a release died while it moved the traffic; {Seen(context, observed)}", $"Run {again} or a Rollback: it settles that first.")
                : Finding.NotChecked(Subject, "a release is under way");
        }

        var said = component.Live is { } live ? $"'{context.Name(live.Version)}'" : "nothing";
        if (observed.Serving(context.Component.Name) == (component.Live is { } placed ? context.Instance(placed.Version) : null) && IsAlone(context, component, observed))
            return Finding.Ok(Subject, component.Live is null ? "nothing, as the ledger says" : $"{said} serves all traffic, as the ledger says");

        return Finding.NotOk(Subject, $"the ledger says that {said} is live; {Seen(context, observed)}", $"Run {again} with the --version that is to serve.");
    }

    private static bool IsAlone(ReleaseContext context, ComponentState component, PlatformState observed) =>
        component.Live is not { } live
            ? !observed.Aliases.ContainsKey(context.Component.Name)
            : observed.Find(context.Instance(live.Version)) is { IsRunning: true };

    private static string Seen(ReleaseContext context, PlatformState observed)
    {
        if (!observed.Aliases.TryGetValue(context.Component.Name, out var weights) || weights.Count == 0)
            return "the platform shows that nothing serves";

        var parts = weights.Select(weight => $"'{weight.Instance.Component} {weight.Instance.Suffix}' {weight.Percent} %{(observed.Find(weight.Instance) is { IsRunning: true } ? "" : " (it does not run)")}");
        return $"the platform gives {string.Join(" and ", parts)} of the traffic";
    }
}
