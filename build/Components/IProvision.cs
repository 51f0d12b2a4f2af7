using Nuke.Common;
using Release;

/// <summary>Provision: what every release on the target stands on is there.</summary>
interface IProvision : IHazRelease
{
    /// <summary>The target.</summary>
    Target Provision => _ => _
        .Description("Makes what releases on the target stand on, once; shows the changes first. Nothing to do on the embedded platform")
        .TryBefore<IPushImage>()
        .ThatWrites(this)
        .Executes(() => Run(async () => Terminal.Write(await GroundText.MakeAsync(Release, Cancellation))));
}
