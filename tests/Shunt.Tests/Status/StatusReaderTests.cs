using System.Text.Json;
using Shunt.Platforms;
using Shunt.Status;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Status;

public sealed class StatusReaderTests
{
    private readonly World _world = new()
    {
        Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30), Rollout = Rollout.InSteps(TimeSpan.FromSeconds(1), 10, 100) },
    };

    [Fact]
    public async Task A_target_nobody_released_to_has_no_components() =>
        Assert.Equal(
            """{"schema":1,"targets":[{"target":"stage","platform":"memory","components":[]}]}""",
            await JsonAsync());

    [Fact]
    public async Task Live_previous_and_incoming_are_one_document()
    {
        await _world.ReleaseAsync('1');
        _world.Time.Pass(TimeSpan.FromMinutes(1));
        await _world.ReleaseAsync('2');
        await using var session = await _world.OpenAsync();

        await _world.VerifyAsync(session, '3');

        Assert.Equal(
            """
            {"schema":1,"targets":[{"target":"stage","platform":"memory","components":[{"component":"app",
            "live":{"version":"2222222222222222222222222222222222222222","suffix":"222222222222",
            "url":"http://app-222222222222.stage.localhost","digest":"sha256:2222222222222222222222222222222222222222222222222222222222222222",
            "since":"2026-01-02T03:05:09+00:00"},
            "previous":{"version":"1111111111111111111111111111111111111111","suffix":"111111111111",
            "url":"http://app-111111111111.stage.localhost","digest":"sha256:1111111111111111111111111111111111111111111111111111111111111111",
            "retainedUntil":"2026-01-02T03:35:09+00:00"},
            "incoming":{"version":"3333333333333333333333333333333333333333","suffix":"333333333333",
            "url":"http://app-333333333333.stage.localhost","digest":"sha256:3333333333333333333333333333333333333333333333333333333333333333",
            "state":"verified"}}]}]}
            """.ReplaceLineEndings(""),
            await JsonAsync());
    }

    [Fact]
    public async Task A_first_release_has_no_previous_and_no_incoming()
    {
        await _world.ReleaseAsync('1');

        var component = await ReadAsync();

        Assert.Equal("111111111111", component.Live?.Suffix);
        Assert.Null(component.Previous);
        Assert.Null(component.Incoming);
    }

    [Fact]
    public async Task A_previous_version_whose_window_is_over_is_still_the_way_back_but_not_warm()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Time.Pass(TimeSpan.FromHours(1));

        var previous = (await ReadAsync()).Previous;

        Assert.Equal("111111111111", previous?.Suffix);
        Assert.Null(previous?.RetainedUntil);
    }

    [Fact]
    public async Task A_previous_version_that_ended_within_its_window_is_not_warm()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Platform.Kill(_world.Instance('1'));

        Assert.Null((await ReadAsync()).Previous?.RetainedUntil);
    }

    [Fact]
    public async Task Where_ledger_and_platform_differ_about_traffic_the_platform_is_right()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Time.Pass(TimeSpan.FromMinutes(1));
        await _world.Platform.RouteAsync("stage", "app", [new Weight(_world.Instance('1'), 100)], TimeSpan.Zero, int.MaxValue, default);

        var live = (await ReadAsync()).Live;

        Assert.Equal(("111111111111", LeapingTimeProvider.Start), (live?.Suffix, live?.Since));
    }

    [Theory]
    [InlineData("start app-222222222222.stage", "starting", "111111111111")]
    [InlineData("route app.stage 222222222222=10 111111111111=90", "taking 10 %", null)]
    [InlineData("route app.stage 222222222222=100", "taking 100 %", "222222222222")]
    public async Task A_move_under_way_is_shown_as_far_as_it_came(string diesAfter, string state, string? live)
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call => call == diesAfter;
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));

        var component = await ReadAsync();

        Assert.Equal(("222222222222", state, live), (component.Incoming?.Suffix, component.Incoming?.State, component.Live?.Suffix));
    }

    [Fact]
    public async Task A_version_whose_move_has_not_begun_is_shown_as_verified()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesBefore = call => call.StartsWith("route", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));

        var component = await ReadAsync();

        Assert.Equal(("verified", "111111111111"), (component.Incoming?.State, component.Live?.Suffix));
    }

    [Fact]
    public async Task A_deployed_version_is_shown_as_deployed()
    {
        await using var session = await _world.OpenAsync();
        await _world.DeployAsync(session, '1');

        var component = await ReadAsync();

        Assert.Equal("deployed", component.Incoming?.State);
        Assert.Null(component.Live);
    }

    private async Task<ComponentStatus> ReadAsync() => (await StatusReader.ReadAsync(_world.Context(), default)).Components.Single();

    private async Task<string> JsonAsync() => JsonSerializer.Serialize(
        new StatusReport(StatusReport.CurrentSchema, [await StatusReader.ReadAsync(_world.Context(), default)]), StatusJson.Default.StatusReport);
}
