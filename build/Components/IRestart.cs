using Nuke.Common;
using Release;

/// <summary>Restart: what serves starts anew, with the settings and secrets that there are now.</summary>
interface IRestart : IHazRelease
{
    /// <summary>The target.</summary>
    Target Restart => _ => _
        .Description("Starts what serves anew, with the values that its secrets have now; requests wait meanwhile")
        .TryAfter<IRollback>()
        .ThatWrites(this)
        .Executes(() => Run(async () => Terminal.Write(await Release.Target.RestartAsync(Release.Request.Reason ?? "asked for", Cancellation))));
}
