using Nuke.Common;
using Release;

/// <summary>Approve: consent to exactly the effects a cutover would have now.</summary>
interface IApprove : IHazRelease
{
    /// <summary>The target.</summary>
    Target Approve => _ => _
        .Description("Approves the effects Cutover would have now; any change to them needs a new approval")
        .ThatWrites(this)
        .Executes(() => Run(async () => Terminal.Write(await Approval.GiveAsync(Release, Cancellation))));
}
