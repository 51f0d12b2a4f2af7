using Nuke.Common;
using Release;

/// <summary>Plan: what a cutover would do, without doing it.</summary>
interface IPlan : IHazRelease
{
    /// <summary>The target.</summary>
    new Target Plan => _ => _
        .Description("Prints what Cutover would do; writes nothing")
        .TryAfter<IRollback>()
        .Executes(() => Run(async () => Terminal.Write(await PlanText.OfCutoverAsync(Release, Cancellation))));
}
