using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Cutover;

public sealed class WayBackCheckTests
{
    private const string Lost =
        "'app 222222222222' was not taken live on prod: there would be no way back to 'app 111111111111': its stored image sha256:1111111111111111111111111111111111111111111111111111111111111111 is missing or damaged. 'app 111111111111' still serves all traffic on prod. Store it again with './build.sh PushImage --version 111111111111', or release without a way back: './build.sh Cutover --target prod --version 222222222222 --break-glass \"<reason>\"'.";

    private readonly World _world = new()
    {
        Target = new() { Name = "prod", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 100), Retain = TimeSpan.FromMinutes(30) },
    };

    [Fact]
    public async Task A_cutover_is_refused_before_anything_else_when_the_image_of_what_serves_is_missing()
    {
        await _world.ReleaseAsync('1');
        _world.Images.Lose(World.Placed('1').Digest);

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => WayBackCheck.PassAsync(_world.Context(), World.Suffix('2'), null, default));

        Assert.Equal(Lost, refusal.Message);
        Assert.Equal(ExitCode.Refused, refusal.ExitCode);
    }

    [Fact]
    public async Task A_cutover_is_refused_before_the_alias_moves_when_the_image_went_missing_meanwhile_and_is_gone_on_with_when_it_is_back()
    {
        await _world.ReleaseAsync('1');
        var verified = await _world.InSessionAsync(session => _world.VerifyAsync(session, '2'));
        _world.Images.Lose(World.Placed('1').Digest);

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => _world.InSessionAsync(session => CutoverStep.RunAsync(session, verified, default)));

        Assert.Equal(Lost, refusal.Message);
        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod", "app-222222222222.prod"], _world.Platform.Runs);
        Assert.Equal(World.Placed('2'), (await _world.StateAsync()).Open?.To);
    }

    [Fact]
    public async Task A_broken_glass_takes_it_live_all_the_same_and_is_written_down()
    {
        await _world.ReleaseAsync('1');
        var verified = await _world.InSessionAsync(session => _world.VerifyAsync(session, '2'));
        _world.Images.Lose(World.Placed('1').Digest);
        await WayBackCheck.PassAsync(_world.Context(), World.Suffix('2'), "the shop is down", default);

        await _world.InSessionAsync(session => CutoverStep.RunAsync(session, verified, default, "the shop is down"));

        Assert.Equal("222222222222", await _world.ServesAsync());
        var broken = await _world.LastAsync<GlassBroken>();
        Assert.Equal((World.Placed('2'), "the shop is down"), (broken.Version, broken.Reason));
        Assert.Equal(["GlassBroken", "WeightMoved", "TakenLive"], (await _world.FactsAsync()).SkipWhile(fact => fact != "GlassBroken").Take(3));
        Assert.Contains(
            "warn: The glass is broken (the shop is down): there would be no way back to 'app 111111111111': its stored image sha256:1111111111111111111111111111111111111111111111111111111111111111 is missing or damaged.",
            _world.Narrator.Lines);
    }

    [Fact]
    public async Task A_glass_that_need_not_be_broken_is_not()
    {
        await _world.ReleaseAsync('1');
        var verified = await _world.InSessionAsync(session => _world.VerifyAsync(session, '2'));

        await _world.InSessionAsync(session => CutoverStep.RunAsync(session, verified, default, "the shop is down"));

        Assert.DoesNotContain("GlassBroken", await _world.FactsAsync());
    }

    [Fact]
    public async Task What_serves_and_is_ill_is_told_and_holds_no_fix_up()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('1'), new Behaviour { Health = _ => new InstanceHealth(HealthState.NotYet, "GET /health answered 503") });

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Contains(
            "warn: 'app 111111111111', which serves, is not healthy (GET /health answered 503): a way back would lead to it, started anew where it ended.",
            _world.Narrator.Lines);
    }

    [Theory]
    [InlineData('1')]
    [InlineData('2')]
    public async Task Nothing_is_needed_to_go_back_to_where_nothing_served_or_the_version_itself_does(char version)
    {
        if (version == '1')
        {
            await _world.ReleaseAsync('1');
            _world.Images.Lose(World.Placed('1').Digest);
        }

        await WayBackCheck.PassAsync(_world.Context(), World.Suffix(version), null, default);
    }
}
