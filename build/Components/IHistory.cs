using Nuke.Common;
using Release;

/// <summary>History: the target's ledger, for people or as JSON; with <c>--images</c>, the images of earlier versions.</summary>
interface IHistory : IHazRelease
{
    /// <summary>The target.</summary>
    Target History => _ => _
        .Description("Lists what happened on the target, oldest first, and verifies it; --json for one JSON document, --images for the stored images, newest first")
        .TryAfter<IStatus>()
        .Executes(() => Run(async () =>
        {
            if (Release.Request.Images)
                Terminal.Write(await ImagesText.OfAsync(Release, Cancellation));
            else
                await HistoryText.PrintAsync(Release, Cancellation);
        }));
}
