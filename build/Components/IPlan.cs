using Nuke.Common;
using Release;

/// <summary>Plan: what a cutover would do, without doing it.</summary>
interface IPlan : IHazRelease
{
    /// <summary>Defines the target. The build's class declares it: NUKE has a property of that name, and drops a component's target for it.</summary>
    /// <param name="target">The target.</param>
    sealed ITargetDefinition DefinePlan(ITargetDefinition target) => target
        .Description("Prints what Cutover would do; writes nothing")
        .TryAfter<IRollback>()
        .TryBefore<IApprove>()
        .Executes(() => Run(async () => Terminal.Write(await PlanText.OfCutoverAsync(Release, Cancellation))));
}
