using Nuke.Common;

/// <summary>Clean: a release gets a worktree of its own; invoked alone, build output goes, and so do images nobody needs.</summary>
interface IClean : IHazRelease
{
    /// <summary>The target.</summary>
    Target Clean => _ => _
        .Description("Gives a release a fresh worktree of its version; alone, removes build output and images no target needs")
        .ThatBuilds(this)
        .Executes(() => Run(() => Release.Build.CleanAsync(Cancellation)));
}
