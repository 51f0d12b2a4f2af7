using Nuke.Common;
using Release;

/// <summary>History: the target's ledger for people; with <c>--images</c>, the images of earlier versions.</summary>
interface IHistory : IHazRelease
{
    /// <summary>The target.</summary>
    Target History => _ => _
        .Description("Lists what happened on the target, oldest first; --images for the stored images, newest first")
        .TryAfter<IStatus>()
        .Executes(() => Run(async () => Terminal.Write(await (Release.Request.Images ? ImagesText.OfAsync(Release, Cancellation) : HistoryText.OfAsync(Release, Cancellation)))));
}
