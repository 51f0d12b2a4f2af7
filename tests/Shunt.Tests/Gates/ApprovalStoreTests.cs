using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Ledger.Facts;
using Shunt.Sessions;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Gates;

/// <summary>Where approvals are kept apart from the ledger, whoever can write the ledger cannot approve.</summary>
public sealed class ApprovalStoreTests
{
    private readonly World _world = new() { Target = new() { Name = "prod", RequiresApproval = true } };
    private readonly MemoryApprovals _approvals = new();

    [Fact]
    public async Task An_approval_is_written_where_approvals_are_kept_and_lets_the_release_pass_once()
    {
        var context = await GiveAsync('1', "reviewed");

        var passed = await PassAsync('1');
        await _world.ReleaseAsync('1', World.Ci);
        await _world.ReleaseAsync('2', World.Ci);
        var again = await Assert.ThrowsAsync<GateRefusedException>(() => PassAsync('1'));

        var given = Assert.Single(_approvals.Given);
        Assert.Equal((World.Placed('1'), "reviewed", World.Anna), (given.Version, given.Reason, given.By));
        Assert.Equal("approved by anna@laptop", passed.How);
        Assert.DoesNotContain(context.Ledger.Entries, entry => entry.Fact is Approved);
        Assert.Contains("its approval by anna@laptop does not hold any more", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_in_the_ledger_does_not_count_there()
    {
        var context = Context();
        var plan = await CutoverPlan.ForAsync(context, await _world.ImageAsync('1'), default);
        await context.Ledger.AppendAsync(plan.Approve(context, "by myself"), epoch: 0, default);

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => PassAsync('1'));

        Assert.Contains("its approval is missing", refusal.Message, StringComparison.Ordinal);
    }

    private ReleaseContext Context() => _world.Context() with { Approvals = _approvals };

    private async Task<ReleaseContext> GiveAsync(char version, string reason)
    {
        var context = Context();
        await Approving.GiveAsync(context, await CutoverPlan.ForAsync(context, await _world.ImageAsync(version), default), reason, default);
        return context;
    }

    private async Task<GatePassed> PassAsync(char version)
    {
        var context = Context();
        var image = await _world.ImageAsync(version);
        return await ReleaseGate.PassAsync(context, image, await CutoverPlan.ForAsync(context, image, default), new Consent(), toolIsCommitted: true, default);
    }
}
