using Nuke.Common;
using Release;

/// <summary>History: the target's ledger for people.</summary>
interface IHistory : IHazRelease
{
    /// <summary>The target.</summary>
    Target History => _ => _
        .Description("Lists what happened on the target, oldest first")
        .Executes(() => Run(async () => Terminal.Write(await HistoryText.OfAsync(Release, Cancellation))));
}
