using Nuke.Common;

/// <summary>When the targets of a release run, as conditions that read as the reason when they do not hold.</summary>
static class ReleaseConditions
{
    /// <summary>Runs unless effects are only to be printed.</summary>
    /// <param name="target">The target.</param>
    /// <param name="build">The build.</param>
    public static ITargetDefinition ThatWrites(this ITargetDefinition target, IHazRelease build) =>
        target.OnlyWhenStatic(() => !build.Release.Request.DryRun, "only without --dry-run");

    /// <summary>Runs on the working tree, or while the version is neither live nor stored.</summary>
    /// <param name="target">The target.</param>
    /// <param name="build">The build.</param>
    public static ITargetDefinition ThatBuilds(this ITargetDefinition target, IHazRelease build) => target
        .ThatWrites(build)
        .OnlyWhenDynamic(
            () => build.Ask(async cancellation =>
                !build.Release.Request.IsRelease
                || (await build.Release.Build.IsNeededAsync(cancellation) && !await build.Release.Target.IsLiveAsync(cancellation))),
            "only when no image of the version is stored");

    /// <summary>Runs while the version's image is not stored, or not in the registry that is named.</summary>
    /// <param name="target">The target.</param>
    /// <param name="build">The build.</param>
    public static ITargetDefinition ThatPushes(this ITargetDefinition target, IHazRelease build) => target
        .ThatWrites(build)
        .OnlyWhenDynamic(
            () => build.Ask(async cancellation =>
                await build.Release.Build.IsPushNeededAsync(cancellation) && !await build.Release.Target.IsLiveAsync(cancellation)),
            "only when no image of the version is stored and pushed");

    /// <summary>Runs while the version is not live on the target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="build">The build.</param>
    public static ITargetDefinition ThatReleases(this ITargetDefinition target, IHazRelease build) => target
        .ThatWrites(build)
        .OnlyWhenDynamic(
            () => build.Ask(async cancellation => !await build.Release.Target.IsLiveAsync(cancellation)),
            "only when the version does not serve the target's traffic yet");

    /// <summary>Runs before the cutover; where what serves has to end for it, only in a command that goes on to the cutover.</summary>
    /// <param name="target">The target.</param>
    /// <param name="build">The build.</param>
    public static ITargetDefinition ThatComesBeforeCutover(this ITargetDefinition target, IHazRelease build) => target
        .ThatReleases(build)
        .OnlyWhenDynamic(
            () => build.ExecutionPlan.Any(planned => planned.Name == nameof(ICutover.Cutover)) || !build.Ask(build.Release.Target.EndsWhatServesAsync),
            "only together with Cutover, because what serves ends before the version starts");

    /// <summary>Runs when the suite that was asked for exists; a misspelt one is refused before anything runs.</summary>
    /// <param name="target">The target.</param>
    /// <param name="build">The build.</param>
    public static ITargetDefinition ThatMeasures(this ITargetDefinition target, IHazRelease build) => target
        .ThatWrites(build)
        .OnlyWhenStatic(
            () => build.Ask(_ => Task.FromResult(build.Release.Benchmarks.Check(build.Release.Request.Suite))),
            "only a suite of bench/");
}
