using System.Globalization;
using System.Text;
using Shunt.Cutover;
using Shunt.Drills;
using Shunt.Effects;
using Shunt.Hooks;
using Shunt.Platforms;
using Shunt.Restarts;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Teardown;

namespace Release;

/// <summary>What commands would do, for people. Nothing is written, started or built to find out.</summary>
static class PlanText
{
    /// <summary>What the invoked targets would do.</summary>
    /// <param name="run">The release.</param>
    /// <param name="targets">The names of the invoked targets.</param>
    /// <param name="planned">The names of all planned targets, in order.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<string> OfAsync(
        ReleaseRun run, IReadOnlyCollection<string> targets, IReadOnlyCollection<string> planned, CancellationToken cancellation)
    {
        if (targets.Contains(nameof(IRollback.Rollback)))
            return await OfRollbackAsync(run, cancellation);

        if (targets.Contains(nameof(IRestart.Restart)))
            return $"{run.Request.Target}:\n{await LinesAsync(run.Target.Context, [], (await RestartPlan.ForAsync(run.Target.Context, cancellation)).Effects, done: 0, cancellation)}Nothing was changed.";

        if (targets.Contains(nameof(ITeardown.Teardown)))
            return await OfTeardownAsync(run, cancellation);

        if (targets.Contains(nameof(IProvision.Provision)))
            return await GroundText.OfAsync(run, cancellation);

        return run.Request.IsRelease
            ? await OfReleaseAsync(run, planned, cancellation)
            : $"Would run {string.Join(", ", planned)} on the working tree.\nNothing was changed.";
    }

    /// <summary>What a cutover would do, on the target it must pass through first and then on the target itself.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static Task<string> OfCutoverAsync(ReleaseRun run, CancellationToken cancellation) =>
        OfReleaseAsync(run, [nameof(IMigrate.Migrate), nameof(ICutover.Cutover)], cancellation);

    private static async Task<string> OfReleaseAsync(ReleaseRun run, IReadOnlyCollection<string> planned, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var image = await run.Build.FindImageAsync(cancellation);
        if (image is null)
            text.Append(CultureInfo.InvariantCulture, $"{run.Version.Suffix}: build, test and store its image (not stored yet; the effects below are then bound to its digest)\n");

        foreach (var target in planned.Contains(nameof(IMigrate.Migrate)) ? Path(run) : [])
        {
            text.Append(CultureInfo.InvariantCulture, $"{target.Settings.Name}:\n");
            if (await target.FindRefusalAsync(cancellation) is { } refusal)
                text.Append(CultureInfo.InvariantCulture, $"  refused now: {refusal}\n");
            if (await target.IsLiveAsync(cancellation))
                text.Append(CultureInfo.InvariantCulture, $"  nothing to do: '{run.Version.Suffix}' serves all traffic\n");
            else if (image is null)
                text.Append(CultureInfo.InvariantCulture, $"  start '{run.Version.Suffix}', test it, move the alias: {target.Settings.Rollout}\n");
            else
                text.Append(await LinesAsync(target.Context, await CutoverPlan.ForAsync(target.Context, image, cancellation), target == run.Target ? planned : [nameof(ICutover.Cutover)], cancellation));
        }

        return text.Append("Nothing was changed.").ToString();
    }

    /// <summary>What a rollback would do.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<string> OfRollbackAsync(ReleaseRun run, CancellationToken cancellation)
    {
        if (run.Request.Drill)
            return $"{run.Request.Target}:\n{await LinesAsync(run.Target.Context, [], (await DrillPlan.ForAsync(run.Target.Context, cancellation)).Effects, done: 0, cancellation)}Nothing was changed.";

        var wanted = run.Request.Version is null ? null : run.Version.Commit;
        var plan = await RollbackPlan.ForAsync(run.Target.Context, wanted, cancellation);
        return $"{run.Request.Target}:\n{await LinesAsync(run.Target.Context, plan.First, plan.Effects, done: 0, cancellation)}Nothing was changed.";
    }

    /// <summary>What a teardown would do.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<string> OfTeardownAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var plan = await TeardownPlan.ForAsync(run.Target.Context, cancellation);
        return $"{run.Request.Target}:\n{await LinesAsync(run.Target.Context, plan.First, plan.Effects, done: 0, cancellation)}Nothing was changed.";
    }

    private static List<TargetRelease> Path(ReleaseRun run)
    {
        List<TargetRelease> path = [run.Target];
        while (path[0].Settings.PromotedThrough is { } earlier)
            path.Insert(0, run.On(earlier));

        return path;
    }

    // A command that ends before the cutover does the first part of the list; the next command goes on with it.
    private static async Task<string> LinesAsync(ReleaseContext context, CutoverPlan plan, IReadOnlyCollection<string> planned, CancellationToken cancellation)
    {
        if (planned.Contains(nameof(ICutover.Cutover)))
            return await LinesAsync(context, plan.First, plan.Effects, plan.Done, cancellation);

        if (plan.Effects.Effects.Any(effect => effect is HoldAlias))
            return "  nothing before Cutover: what serves ends before the version starts\n";

        var end = planned.Contains(nameof(IIntegrationTests.IntegrationTests)) ? ReleaseStep.Cutover
            : planned.Contains(nameof(IDeployInitial.DeployInitial)) ? ReleaseStep.IntegrationTests
            : ReleaseStep.DeployInitial;
        var part = plan.Effects.Effects.TakeWhile(effect => !(effect.Opens >= end));
        return await LinesAsync(context, plan.First, plan.Effects with { Effects = [.. part] }, plan.Done, cancellation);
    }

    private static Task<string> LinesAsync(ReleaseContext context, IReadOnlyList<Effect> first, EffectList list, int done, CancellationToken cancellation) =>
        EffectText.OfAsync(context.Platform as IForesees, context.Target.Name, first, list, done, cancellation);
}
