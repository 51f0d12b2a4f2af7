using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Targets;

namespace Shunt.Contract.Local;

public sealed class LocalGateTests(LocalFixture fixture) : GateContract(fixture), IClassFixture<LocalFixture>
{
    private readonly LocalFixture _fixture = fixture;

    [Fact]
    public async Task A_gate_refuses_then_lets_pass_and_a_broken_glass_that_passed_it_stands_in_the_ledger()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var fair = Gate.NotDuring(FreezeWindow.Once("the fair", now.AddHours(-1), now.AddHours(1), "UTC"));

        var target = _fixture.NewTarget(new TargetSettings { Name = "", Retain = TimeSpan.FromHours(1) });
        var (old, young) = (await _fixture.PublishAsync(), await _fixture.PublishAsync());
        await target.ReleaseAsync(old);

        foreach (var (gate, said, branch) in ((Gate, string, string)[])
        [
            (fair.Or(Gate.Branches("hotfix/*")), "the fair holds releases until ", "hotfix/a"),
            (Gate.Branches("main"), "it is on fix/a, and only main leads to ", "main"),
            (Gate.Approval, "its approval is missing", "fix/a"),
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
            await ApproveAsync(target, young);
            await ReleaseAsync(target, young, new Consent(), branch);
            await target.ServesAsync(young);
            Assert.DoesNotContain("the glass", (await target.FactsAsync<RunIntended>())[^1].Gate ?? "", StringComparison.Ordinal);
            await target.RollbackAsync();
        }
    }

    private static Task<LiveDeployment> ReleaseAsync(TargetUnderTest target, ReleaseImage image, Consent consent, string branch = "fix/a") =>
        TargetUnderTest.ReleaseAsync(target.Context() with { BranchesOf = _ => [branch] }, image, consent);
}
