using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Sources;
using Shunt.Targets;
using Shunt.Tests.Images;
using Shunt.Tests.Sessions;
using Shunt.Verify;
using Shunt.Versions;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>What a build does with the right to change a target. Versions are named by a digit: '1' is the commit 1111….</summary>
/// <param name="component">What is released.</param>
/// <param name="images">Where its images are.</param>
internal sealed class ReleaseCommands(ComponentSettings component, MemoryImages images)
{
    private static readonly IReadOnlyList<Check> Tested = [new Check("integration tests", CheckOutcome.Passed)];
    private static readonly IReadOnlyList<Check> Smoked = [new Check("smoke tests", CheckOutcome.Passed)];
    private static readonly string[] EntryPoint = ["dotnet", "App.dll"];

    /// <summary>Builds a version, unless that was done.</summary>
    /// <param name="version">The version.</param>
    public async Task<ReleaseImage> ImageAsync(char version) => await new Workspace(new ReleaseVersion(new string(version, 40), LeapingTimeProvider.Start), $"work/{version}")
        .Checked([new Check("lint", CheckOutcome.Passed), new Check("unit tests", CheckOutcome.Passed)])
        .PackAsync(component, new Product($"output/{version}", EntryPoint, new Dictionary<string, string> { ["sdk"] = "10.0" }), images, images, default);

    /// <summary>A release: what an earlier command did is not done again.</summary>
    /// <param name="session">The right to it.</param>
    /// <param name="version">The version.</param>
    /// <param name="isTestedWell">Whether it passes its integration tests.</param>
    /// <param name="isSmokedWell">Whether it passes its smoke tests once it has all traffic.</param>
    public async Task ReleaseAsync(ReleaseSession session, char version, bool isTestedWell = true, bool isSmokedWell = true)
    {
        var image = await ImageAsync(version);
        var plan = await CutoverPlan.ForAsync(session.Context, image, default);
        if (plan.Effects.Effects.Count == 0)
            return;

        var gate = await ReleaseGate.PassAsync(session.Context, image, plan, new Consent(), toolIsCommitted: true, default);
        var deployment = await Deployer.FindAsync(session.Context, image, default) ?? await Deployer.DeployAsync(session, image, gate, default);
        var verified = await Verifier.FindAsync(session.Context, deployment, default) ?? await Verifier.VerifyAsync(session, deployment, (_, _) => Told(isTestedWell, Tested), default);
        await CutoverStep.RunAsync(session, verified, default, smokeTests: component.SmokeTests.Count == 0 ? null : _ => Told(isSmokedWell, Smoked));
    }

    /// <summary>What a release would change of the platform, a line each.</summary>
    /// <param name="context">The target.</param>
    /// <param name="version">The version.</param>
    public async Task<IReadOnlyList<string>> ForeseeAsync(ReleaseContext context, char version)
    {
        var plan = await CutoverPlan.ForAsync(context, await ImageAsync(version), default);
        return await ForeseeAsync(context, plan.Effects.Effects);
    }

    /// <summary>What the way back would change of the platform, a line each.</summary>
    /// <param name="context">The target.</param>
    public static async Task<IReadOnlyList<string>> ForeseeRollbackAsync(ReleaseContext context) =>
        await ForeseeAsync(context, (await RollbackPlan.ForAsync(context, null, default)).Effects.Effects);

    /// <summary>A rollback to the last good version, unless that serves already.</summary>
    /// <param name="session">The right to it.</param>
    /// <param name="to">The version.</param>
    public async Task RollbackAsync(ReleaseSession session, char to)
    {
        var observed = await session.Context.Platform.ObserveAsync(session.Context.Target.Name, default);
        if (observed.Serving(component.Name)?.Suffix != new string(to, 12))
            await RollbackStep.RunAsync(session, await RollbackPlan.ForAsync(session.Context, null, default), "it was slow", default);
    }

    private static async Task<IReadOnlyList<string>> ForeseeAsync(ReleaseContext context, IReadOnlyList<Effect> effects) =>
        [.. (await ((IForesees)context.Platform).ForeseeAsync(context.Target.Name, effects, default)).SelectMany(lines => lines)];

    private static Task<IReadOnlyList<Check>> Told(bool isWell, IReadOnlyList<Check> checks) =>
        isWell ? Task.FromResult(checks) : throw new TestsFailedException($"1 of 1 {checks[0].Name} failed");
}
