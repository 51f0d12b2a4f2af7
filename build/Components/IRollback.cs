using Nuke.Common;
using Release;

/// <summary>Rollback: the alias goes back to the last version that was good.</summary>
interface IRollback : IHazRelease
{
    /// <summary>The target.</summary>
    Target Rollback => _ => _
        .Description("Moves the alias back to the last version that was good, or to --version")
        .TryAfter<ICutover>()
        .ThatWrites(this)
        .Executes(() => Run(async () =>
        {
            if (Release.Request.Drill)
            {
                Terminal.Write(ResultCard.Of(Release, await Release.Target.DrillAsync(Release.Request.Reason ?? "asked for", Cancellation)));
                return;
            }

            var wanted = Release.Request.Version is null ? null : Release.Version.Commit;
            var back = await Release.Target.RollbackAsync(wanted, Release.Request.Reason ?? "asked for", Cancellation);
            Terminal.Write(ResultCard.Of(Release, back));
        }));
}
