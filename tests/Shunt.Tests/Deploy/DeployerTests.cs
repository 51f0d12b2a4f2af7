using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Platforms;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Deploy;

public sealed class DeployerTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Deploy_starts_a_version_under_its_suffixed_route_and_leaves_the_alias_alone()
    {
        await _world.ReleaseAsync('1');
        await using var session = await _world.OpenAsync();

        var deployment = await _world.DeployAsync(session, '2');

        Assert.Equal("http://app-222222222222.stage.localhost/", deployment.Address.Url.AbsoluteUri);
        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage", "app-222222222222.stage"], _world.Platform.Runs);
        Assert.Equal(["RunIntended", "Deployed"], (await _world.FactsAsync()).TakeLast(2));
        Assert.Equal("say: 'app 222222222222' is healthy on http://app-222222222222.stage.localhost/ and takes no traffic yet.", _world.Narrator.Lines[^1]);
    }

    [Fact]
    public async Task Deploy_waits_for_the_first_healthy_answer_and_says_so_every_five_seconds()
    {
        _world.Platform.Behaves(World.Suffix('1'), Behaviour.HealthyAfter(TimeSpan.FromSeconds(12)));
        await using var session = await _world.OpenAsync();

        await _world.DeployAsync(session, '1');

        Assert.Equal(
            [
                "wait 25 s: waiting for 'app-111111111111.stage' to become healthy: GET /health answered 503",
                "wait 20 s: waiting for 'app-111111111111.stage' to become healthy: GET /health answered 503",
                "say: 'app 111111111111' is healthy on http://app-111111111111.stage.localhost/ and takes no traffic yet.",
            ],
            _world.Narrator.Lines);
        Assert.Equal(TimeSpan.FromSeconds(12), _world.Time.Elapsed);
    }

    [Fact]
    public async Task Deploy_rejects_a_version_that_ends_before_its_limit_and_shows_the_end_of_its_log()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(
            World.Suffix('2'),
            Behaviour.EndsAfter(TimeSpan.FromSeconds(1.5), "it ended with exit code 134", [.. Enumerable.Range(1, 14).Select(line => $"line {line}")]));

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(
            """
            Release 'app 222222222222' was not verified: it ended with exit code 134, 1.5 s after its start.
            'app 111111111111' still serves all traffic on stage; the new instance was stopped. Log: logs/app-222222222222.stage.log.
              | line 3
              | line 4
              | line 5
              | line 6
              | line 7
              | line 8
              | line 9
              | line 10
              | line 11
              | line 12
              | line 13
              | line 14
            """,
            failure.Message);
        Assert.Equal(ExitCode.Failed, failure.ExitCode);
        Assert.Equal("it ended with exit code 134, 1.5 s after its start", failure.Problem);
        await OnlyTheFirstServesAsync();
    }

    [Fact]
    public async Task Deploy_rejects_a_version_that_is_not_healthy_at_its_limit()
    {
        await _world.ReleaseAsync('1');
        var before = _world.Time.Elapsed;
        _world.Component = _world.Component with { HealthLimit = TimeSpan.FromSeconds(1.5) };
        _world.Platform.Behaves(World.Suffix('2'), Behaviour.HealthyAfter(TimeSpan.FromSeconds(1.6)));

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("GET /health did not answer 200 within 1.5 s (GET /health answered 503)", failure.Problem);
        Assert.Equal(TimeSpan.FromSeconds(1.5), _world.Time.Elapsed - before);
        await OnlyTheFirstServesAsync();
    }

    [Fact]
    public async Task Deploy_says_that_nothing_serves_when_the_first_version_is_rejected()
    {
        _world.Platform.Behaves(World.Suffix('1'), Behaviour.EndsAfter(TimeSpan.Zero, "it ended with exit code 1"));

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('1'));

        Assert.Equal(
            """
            Release 'app 111111111111' was not verified: it ended with exit code 1, 0.0 s after its start.
            Nothing serves on stage yet; the new instance was stopped. Log: logs/app-111111111111.stage.log.
            """,
            failure.Message);
        Assert.Null(await _world.ServesAsync());
        Assert.Empty(_world.Platform.Runs);
    }

    [Theory]
    [InlineData("{\"version\":\"abc\"}", "GET /version names version 'abc', not '2222222222222222222222222222222222222222'")]
    [InlineData("{\"version\":7}", "GET /version names version 'nothing', not '2222222222222222222222222222222222222222'")]
    [InlineData("{}", "GET /version names version 'nothing', not '2222222222222222222222222222222222222222'")]
    [InlineData("[1]", "GET /version names version 'nothing', not '2222222222222222222222222222222222222222'")]
    [InlineData("<html>", "GET /version names version 'nothing', not '2222222222222222222222222222222222222222'")]
    public async Task Deploy_rejects_a_version_that_claims_to_be_another(string body, string problem)
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { VersionBody = body });

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(problem, failure.Problem);
        await OnlyTheFirstServesAsync();
    }

    [Fact]
    public async Task Deploy_rejects_a_version_whose_suffixed_route_leads_elsewhere()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Suffix = "abcabcabcabc" });

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("the suffixed route http://app-222222222222.stage.localhost/ leads to version 'abcabcabcabc'", failure.Problem);
        await OnlyTheFirstServesAsync();
    }

    [Theory]
    [InlineData(404, "GET http://app-222222222222.stage.localhost/version answered 404 through the suffixed route")]
    [InlineData(null, "GET http://app-222222222222.stage.localhost/version answered connection refused through the suffixed route")]
    public async Task Deploy_rejects_a_version_whose_suffixed_route_does_not_answer(int? status, string problem)
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Status = status });

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(problem, failure.Problem);
        await OnlyTheFirstServesAsync();
    }

    [Fact]
    public async Task Deploy_believes_the_route_when_the_component_has_no_version_path()
    {
        _world.Component = _world.Component with { VersionPath = null };
        _world.Platform.Behaves(World.Suffix('1'), new Behaviour { VersionBody = "ok" });

        await _world.ReleaseAsync('1');

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_deployment_that_still_answers_is_found_again()
    {
        var image = await _world.ImageAsync('1');
        await using (var session = await _world.OpenAsync())
            await _world.DeployAsync(session, '1');

        var found = await Deployer.FindAsync(_world.Context(), image, default);

        Assert.Equal("http://app-111111111111.stage.localhost/", found?.Address.Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_deployment_is_not_found_when_its_instance_is_gone_or_another_version_is_wanted_or_its_start_was_cut_short()
    {
        var image = await _world.ImageAsync('1');
        _world.Platform.DiesAfter = call => call.StartsWith("start", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('1'));
        Assert.Null(await Deployer.FindAsync(_world.Context(), image, default));

        _world.Platform.DiesAfter = null;
        await using (var session = await _world.OpenAsync())
            await _world.DeployAsync(session, '1');
        Assert.Null(await Deployer.FindAsync(_world.Context(), await _world.ImageAsync('2'), default));

        _world.Platform.Kill(_world.Instance('1'));
        Assert.Null(await Deployer.FindAsync(_world.Context(), image, default));
    }

    [Fact]
    public async Task A_missing_image_is_found_before_anything_is_touched_and_the_message_says_who_serves()
    {
        await _world.ReleaseAsync('1');
        var image = await _world.ImageAsync('2');
        var gate = await _world.GateAsync('2');
        var facts = await _world.FactsAsync();
        _world.Images.Lose(image.Digest);
        await using var session = await _world.OpenAsync();
        var changes = _world.Platform.Changes.Count;

        var refusal = await Assert.ThrowsAsync<ImageMissingException>(() => Deployer.DeployAsync(session, image, gate, default));

        Assert.Equal(
            "Image 'sha256:2222222222222222222222222222222222222222222222222222222222222222' cannot be used: a part of the stored image of 'app 222222222222' is missing or damaged. Nothing moved: 'app 111111111111' still serves all traffic on stage. Run './build.sh PushImage --version 222222222222' to build it again.",
            refusal.Message);
        Assert.Equal(ExitCode.Failed, refusal.ExitCode);
        Assert.Equal(changes, _world.Platform.Changes.Count);
        Assert.Equal(facts, await _world.FactsAsync());
    }

    [Fact]
    public async Task Another_image_of_the_commit_that_serves_is_refused_and_the_message_says_who_serves()
    {
        await _world.ReleaseAsync('1');
        var rebuilt = await _world.ImageAsync('1', digest: '9');

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => CutoverPlan.ForAsync(_world.Context(), rebuilt, default));

        Assert.Equal(
            "'app 111111111111' was not released to stage: its image sha256:9999999999999999999999999999999999999999999999999999999999999999 is not the one of the same commit that runs there, sha256:1111111111111111111111111111111111111111111111111111111111111111. 'app 111111111111' still serves all traffic on stage. Release a new commit; an empty one will do.",
            refusal.Message);
    }

    [Fact]
    public async Task Another_image_of_the_commit_that_stays_warm_takes_its_place()
    {
        _world.Target = _world.Target with { Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        var rebuilt = await _world.ImageAsync('1', digest: '9');
        var plan = await CutoverPlan.ForAsync(_world.Context(), rebuilt, default);
        var gate = await ReleaseGate.PassAsync(_world.Context(), rebuilt, plan, new Consent(), true, default);
        await using var session = await _world.OpenAsync();

        await Deployer.DeployAsync(session, rebuilt, gate, default);

        var observed = await _world.Platform.ObserveAsync("stage", default);
        Assert.Equal(rebuilt.Digest, observed.Find(_world.Instance('1'))?.Digest);
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rejection_says_who_shares_the_traffic_when_several_do()
    {
        await _world.ReleaseAsync('1');
        await using var session = await _world.OpenAsync();
        await _world.DeployAsync(session, '2');
        await _world.Platform.RouteAsync("stage", "app", [new Weight(_world.Instance('2'), 10), new Weight(_world.Instance('1'), 90)], TimeSpan.Zero, session.Epoch, default);

        var serving = await session.Context.WhoServesAsync(default);

        Assert.Equal("'app 222222222222' (10 %) and 'app 111111111111' (90 %) share the traffic on stage", serving);
    }

    private async Task OnlyTheFirstServesAsync()
    {
        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
        Assert.Equal(["TurnedBack", "Retired"], (await _world.FactsAsync()).TakeLast(2));
        var state = await _world.StateAsync();
        Assert.Equal((null, null, World.Placed('2')), (state.Incoming, state.Open, state.LastRejected?.Version));
    }
}
