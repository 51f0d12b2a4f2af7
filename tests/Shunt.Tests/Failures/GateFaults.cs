using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Tests.Sessions;
using Shunt.Versions;

namespace Shunt.Tests.Failures;

/// <summary>What a release is refused for before anything is started.</summary>
internal static class GateFaults
{
    public static IEnumerable<PlantedFault> All =>
    [
        new("what serves contains it", world => RelatedAsync(world, Ancestry.Ancestor)),
        new("the clone is too shallow to tell which is newer", world => RelatedAsync(world, Ancestry.Unknown)),
        new("its approval is missing", world => GateAsync(world, new Consent())),
        new("its approval is for what served before", StaleApprovalAsync) { Serves = '3' },
        new("the code that releases has uncommitted changes", world => GateAsync(world, World.Ci, toolIsCommitted: false)),
        new("a check was skipped", world => GateAsync(world, World.Ci, CheckOutcome.Skipped)),
        new("a freeze window holds", world => GatedAsync(world, Gate.NotDuring(FreezeWindow.Daily("the night", new(22, 0), new(6, 0), "Europe/Berlin")))),
        new("it is on no branch that leads to the target", world => GatedAsync(world, Gate.Branches("main"))),
        new("a required check was not made", world => GatedAsync(world, Gate.Checks("scan of the image"))),
        new("it is not live where it must be first", world => GatedAsync(world, Gate.LiveOn("dev"))),
        new("its image is not signed", UnsignedAsync),
        new("the way back is missing", WithoutWayBackAsync),
        new("another image of the commit serves", OtherImageAsync),
        new("another release went live after it passed the gate", OvertakenAsync) { Serves = '3' },
    ];

    private static async Task RelatedAsync(World world, Ancestry ancestry)
    {
        world.Relate = (_, _) => ancestry;
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task GateAsync(World world, Consent consent, CheckOutcome unitTests = CheckOutcome.Passed, bool toolIsCommitted = true)
    {
        world.Target = world.Target with { RequiresApproval = true };
        var context = world.Context();
        var image = await world.ImageAsync('2', unitTests);
        await ReleaseGate.PassAsync(context, image, await CutoverPlan.ForAsync(context, image, default), consent, toolIsCommitted, default);
    }

    private static async Task GatedAsync(World world, Gate gate)
    {
        world.Target = world.Target with { Gates = [gate] };
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task StaleApprovalAsync(World world)
    {
        world.Target = world.Target with { RequiresApproval = true };
        var context = world.Context();
        var plan = await CutoverPlan.ForAsync(context, await world.ImageAsync('2'), default);
        await context.Ledger.AppendAsync(plan.Approve(context, "reviewed"), epoch: 0, default);
        await world.ReleaseAsync('3', World.Ci);
        await world.ReleaseAsync('2');
    }

    private static async Task UnsignedAsync(World world)
    {
        world.Target = world.Target with { SignedBy = "keys/release.pub" };
        world.SignatureProblem = "its image is not signed";
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task WithoutWayBackAsync(World world)
    {
        world.Images.Lose(World.Placed('1').Digest);
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task OtherImageAsync(World world)
    {
        var context = world.Context();
        await CutoverPlan.ForAsync(context, await world.ImageAsync('1', digest: '7'), default);
    }

    private static async Task OvertakenAsync(World world)
    {
        var gate = await world.GateAsync('2', World.Ci);
        await world.ReleaseAsync('3', World.Ci);
        await world.InSessionAsync(session => world.DeployAsync(session, '2', gate));
    }
}
