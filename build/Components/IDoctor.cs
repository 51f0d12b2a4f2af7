using Nuke.Common;
using Release;

/// <summary>Doctor: whether everything a release on the target needs is in order, and what to do where it is not.</summary>
interface IDoctor : IHazRelease
{
    /// <summary>The target.</summary>
    Target Doctor => _ => _
        .Description("Checks what a release on the target needs; --repair --reason \"…\" lets a damaged ledger go on")
        .TryAfter<IHistory>()
        .Executes(() => Run(() => DoctorText.PrintAsync(Release, Cancellation)));
}
