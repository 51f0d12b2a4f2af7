using Shunt.Deploy;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Verify;

namespace Shunt.Tests.Verify;

public sealed class VerifierTests
{
    private static readonly IReadOnlyList<Check> SlowOneSkipped = [.. World.Tested, new Check("load test", CheckOutcome.Skipped)];

    private readonly World _world = new();

    [Fact]
    public async Task Failing_tests_reject_the_version_and_the_old_one_serves()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Log = ["boom"] });
        await using var session = await _world.OpenAsync();
        var deployment = await _world.DeployAsync(session, '2');

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => Verifier.VerifyAsync(
            session, deployment, (_, _) => throw new TestsFailedException("2 of 14 integration tests failed: Order_is_kept, Order_is_shipped"), default));

        Assert.Equal(
            """
            Release 'app 222222222222' was not verified: 2 of 14 integration tests failed: Order_is_kept, Order_is_shipped.
            'app 111111111111' still serves all traffic on stage; the new instance was stopped. Log: logs/app-222222222222.stage.log.
              | boom
            """,
            failure.Message);
        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task Tests_get_the_suffixed_route_and_their_checks_are_recorded()
    {
        await using var session = await _world.OpenAsync();
        var deployment = await _world.DeployAsync(session, '1');
        Uri? tested = null;

        var verified = await Verifier.VerifyAsync(
            session,
            deployment,
            (under, _) =>
            {
                tested = under.Address.Url;
                return Task.FromResult(SlowOneSkipped);
            },
            default);

        Assert.Equal("http://app-111111111111.stage.localhost/", tested?.AbsoluteUri);
        Assert.Equal(SlowOneSkipped, verified.Checks);
        Assert.Equal(SlowOneSkipped, (await _world.StateAsync()).Incoming?.Checks);
    }

    [Fact]
    public async Task Tests_that_break_off_reject_nothing()
    {
        await using var session = await _world.OpenAsync();
        var deployment = await _world.DeployAsync(session, '1');

        await Assert.ThrowsAsync<OperationCanceledException>(() => Verifier.VerifyAsync(session, deployment, (_, _) => throw new OperationCanceledException(), default));

        Assert.Equal("Deployed", (await _world.FactsAsync())[^1]);
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_verification_is_found_again_for_its_own_version_only()
    {
        var context = _world.Context();
        var second = await DeployAsync('2');
        var first = await DeployAsync('1');
        Assert.Null(await Verifier.FindAsync(context, first, default));

        await VerifyAsync(first, World.Tested);

        Assert.Equal(World.Tested, (await Verifier.FindAsync(context, first, default))?.Checks);
        Assert.Null(await Verifier.FindAsync(context, second, default));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_verification_with_a_skipped_check_is_not_enough_for_a_gated_target(bool gated, bool found)
    {
        _world.Target = _world.Target with { RequiresApproval = gated };
        var deployment = await DeployAsync('1');

        await VerifyAsync(deployment, SlowOneSkipped);

        Assert.Equal(found, await Verifier.FindAsync(_world.Context(), deployment, default) is not null);
    }

    [Fact]
    public async Task Cutover_to_a_gated_target_refuses_a_version_that_skipped_a_check_there()
    {
        _world.Target = _world.Target with { RequiresApproval = true };
        var consent = new Consent { CiEnvironment = "run 7" };
        await _world.ReleaseAsync('1', consent);

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => _world.ReleaseAsync('2', consent, SlowOneSkipped));

        Assert.Equal(
            "'app 222222222222' was not taken live on stage: checks were skipped (load test). 'app 111111111111' still serves all traffic on stage. Run the command without --skip_slow_scans.",
            refusal.Message);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    private async Task<InitialDeployment> DeployAsync(char version)
    {
        await using var session = await _world.OpenAsync();
        return await _world.DeployAsync(session, version);
    }

    private async Task VerifyAsync(InitialDeployment deployment, IReadOnlyList<Check> checks)
    {
        await using var session = await _world.OpenAsync();
        await Verifier.VerifyAsync(session, deployment, (_, _) => Task.FromResult(checks), default);
    }
}
