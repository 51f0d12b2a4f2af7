using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Tests.Sessions;
using Shunt.Versions;

namespace Shunt.Tests.Gates;

public sealed class SignatureGateTests
{
    private readonly World _world = new() { Target = new() { Name = "prod", SignedBy = "keys/release.pub" } };

    [Fact]
    public async Task An_image_that_is_not_what_was_signed_never_takes_traffic()
    {
        await _world.ReleaseAsync('1');
        _world.SignatureProblem = "its image is not signed";

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(
            "'app 222222222222' was not released to prod: its image is not signed (what comes here must be signed by 'keys/release.pub'). 'app 111111111111' still serves all traffic on prod. "
            + "Sign it with 'SHUNT_SIGNING_KEY=<private key file> ./build.sh PushImage --version 222222222222', then run the command again.",
            refusal.Message);
        Assert.Equal(ExitCode.Refused, refusal.ExitCode);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task No_consent_stands_in_for_a_signature()
    {
        _world.Target = _world.Target with { RequiresApproval = true };
        _world.SignatureProblem = "its image is not signed";
        var image = await _world.ImageAsync('1');
        var context = _world.Context();
        var plan = await CutoverPlan.ForAsync(context, image, default);

        await Assert.ThrowsAsync<GateRefusedException>(() => ReleaseGate.PassAsync(context, image, plan, World.Ci, toolIsCommitted: true, default));
    }

    [Fact]
    public async Task A_target_that_asks_for_none_takes_an_image_without()
    {
        _world.Target = new() { Name = "stage" };
        _world.SignatureProblem = "its image is not signed";

        await _world.ReleaseAsync('1');

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_context_that_cannot_check_signatures_lets_none_pass()
    {
        var context = new Shunt.Sessions.ReleaseContext
        {
            Target = _world.Target,
            Component = _world.Component,
            Platform = _world.Platform,
            Ledger = _world.Context().Ledger,
            Images = _world.Images,
            Narrator = _world.Narrator,
            Time = _world.Time,
            Tool = new("tool-hash"),
            Relate = _world.Relate,
        };

        var image = await _world.ImageAsync('1');

        await Assert.ThrowsAsync<GateRefusedException>(() => SignatureGate.PassAsync(context, image, default));
    }

    [Theory]
    [InlineData("keys/release.pub", "the layer is damaged", true)]
    [InlineData("keys/release.pub", null, false)]
    [InlineData(null, "the layer is damaged", false)]
    public async Task A_changed_image_is_refused_before_it_is_built_again_where_signatures_are_asked_for(string? key, string? damage, bool isRefused)
    {
        _world.Target = new() { Name = "prod", SignedBy = key };
        var version = new ReleaseVersion(new string('1', 40), default);

        var refusal = await Record.ExceptionAsync(() => SignatureGate.PassAsync(_world.Context(), version, damage, default));

        Assert.Equal(
            isRefused ? "'app 111111111111' was not released to prod: its stored image was changed: the layer is damaged. Nothing serves on prod yet. Find out who changed it, then run './build.sh PushImage --version 111111111111', which builds it again." : null,
            refusal?.Message);
    }
}
