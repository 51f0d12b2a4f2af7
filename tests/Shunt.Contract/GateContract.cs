using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Targets;
using Shunt.Versions;

namespace Shunt.Contract;

/// <summary>What every platform is spared when a gate stands before a target.</summary>
public abstract class GateContract(PlatformFixture fixture)
{
    private static readonly TargetSettings Gated = new() { Name = "", RequiresApproval = true };
    private static readonly Consent Ci = new() { CiEnvironment = "run 7" };

    [ContractFact]
    public async Task A_release_without_its_approval_is_refused_and_nothing_moves()
    {
        var target = fixture.NewTarget(Gated);
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old, Ci);

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => target.ReleaseAsync(young));

        Assert.Equal(ExitCode.Refused, refusal.ExitCode);
        Assert.Contains($"./build.sh Approve --target {target.Name} --version {young.Version.Suffix}", refusal.Message, StringComparison.Ordinal);
        await target.ServesAsync(old);
        await target.RunsAsync(old);
    }

    [ContractFact]
    public async Task An_approval_lets_its_own_effects_pass_once()
    {
        var target = fixture.NewTarget(Gated);
        var (first, second) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await ApproveAsync(target, first);
        await target.ReleaseAsync(first);
        await target.ServesAsync(first);
        await ApproveAsync(target, second);
        await target.ReleaseAsync(second);

        await target.RollbackAsync();

        // The same effects as before, and their approval was used.
        await Assert.ThrowsAsync<GateRefusedException>(() => target.ReleaseAsync(second));
        await target.ServesAsync(first);
    }

    [ContractFact]
    public async Task An_approval_lets_no_other_version_pass()
    {
        var target = fixture.NewTarget(Gated);
        var (first, other) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await ApproveAsync(target, first);

        await Assert.ThrowsAsync<GateRefusedException>(() => target.ReleaseAsync(other));

        await target.ServesNothingAsync();
        await target.RunsAsync();
    }

    [ContractFact]
    public async Task An_older_commit_steps_aside_for_the_newer_one_that_serves()
    {
        var target = fixture.NewTarget();
        var (older, newer) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(newer);

        var refusal = await Assert.ThrowsAsync<SupersededException>(() =>
            ForwardOnly.PassAsync(target.Context() with { Relate = (_, _) => Ancestry.Ancestor }, older.Version, default));

        Assert.Equal(ExitCode.Superseded, refusal.ExitCode);
        await target.ServesAsync(newer);
    }

    private protected static async Task ApproveAsync(TargetUnderTest target, ReleaseImage image)
    {
        var context = target.Context();
        await context.Platform.PrepareAsync(default);
        var plan = await CutoverPlan.ForAsync(context, image, default);
        await context.Ledger.AppendAsync(plan.Approve(context, "reviewed"), epoch: 0, default);
    }
}
