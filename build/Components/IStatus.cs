using Nuke.Common;
using Release;

/// <summary>Status: what serves where.</summary>
interface IStatus : IHazRelease
{
    /// <summary>The target.</summary>
    Target Status => _ => _
        .Description("Shows what serves on every target; --json for one JSON document")
        .TryAfter<IApprove>()
        .Executes(() => Run(async () => Terminal.Write(await StatusText.OfAsync(Release, Cancellation))));
}
