using Nuke.Common;

/// <summary>Restore: the packages the lock files name.</summary>
interface IRestore : IClean
{
    /// <summary>The target.</summary>
    Target Restore => _ => _
        .Description("Restores the packages the lock files name; a release audits them")
        .After(Clean)
        .ThatBuilds(this)
        .Executes(() => Run(() => Release.Build.RestoreAsync(isForImage: ExecutionPlan.Any(planned => planned.Name == nameof(IPushImage.PushImage)), Cancellation)));
}
