using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger.Facts;
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

    [ContractFact]
    public async Task Each_gate_refuses_then_lets_pass_and_a_broken_glass_that_passed_it_stands_in_the_ledger()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var fair = Gate.NotDuring(FreezeWindow.Once("the fair", now.AddHours(-1), now.AddHours(1), "UTC"));
        var later = Gate.NotDuring(FreezeWindow.Once("the fair", now.AddDays(1), now.AddDays(2), "UTC"));

        var target = fixture.NewTarget(new TargetSettings { Name = "", Retain = TimeSpan.FromHours(1) });
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);

        foreach (var (gate, satisfied, said, branch) in ((Gate, Gate, string, string)[])
        [
            (fair, later, "the fair holds releases until ", "fix/a"),
            (fair.Or(Gate.Branches("hotfix/*")), fair.Or(Gate.Branches("hotfix/*")), "the fair holds releases until ", "hotfix/a"),
            (Gate.Branches("main"), Gate.Branches("main"), "it is on fix/a, and only main leads to ", "main"),
            (Gate.Checks("scan of the image"), Gate.Checks("unit tests"), "the required check 'scan of the image' was not made", "fix/a"),
            (Gate.LiveOn("earlier"), Gate.LiveOn("earlier"), "it is not live on earlier, as it must be", "fix/a"),
            (Gate.Approval, Gate.Approval, "its approval is missing", "fix/a"),
        ])
        {
            target.Settings = target.Settings with { Gates = [gate] };
            var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => ReleaseAsync(target, young, new Consent()));
            Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
            await target.ServesAsync(old);

            await ReleaseAsync(target, young, new Consent { BreakGlass = "the shop is down" });
            await target.ServesAsync(young);
            var broken = (await target.FactsAsync<RunIntended>())[^1];
            Assert.StartsWith($"the glass was broken: {said}", broken.Gate, StringComparison.Ordinal);
            Assert.Equal("the shop is down", broken.Reason);

            await target.RollbackAsync();
            target.Settings = target.Settings with { Gates = [satisfied] };
            await ApproveAsync(target, young);
            await ReleaseAsync(target, young, new Consent(), branch, isLive: true);
            await target.ServesAsync(young);
            Assert.DoesNotContain("the glass", (await target.FactsAsync<RunIntended>())[^1].Gate ?? "", StringComparison.Ordinal);
            await target.RollbackAsync();
        }
    }

    private static Task<LiveDeployment> ReleaseAsync(TargetUnderTest target, ReleaseImage image, Consent consent, string branch = "fix/a", bool isLive = false) =>
        TargetUnderTest.ReleaseAsync(target.Context() with { BranchesOf = _ => [branch], IsLiveOn = (_, _) => Task.FromResult(isLive) }, image, consent);

    private static async Task ApproveAsync(TargetUnderTest target, ReleaseImage image)
    {
        var context = target.Context();
        await context.Platform.PrepareAsync(default);
        var plan = await CutoverPlan.ForAsync(context, image, default);
        await context.Ledger.AppendAsync(plan.Approve(context, "reviewed"), epoch: 0, default);
    }
}
