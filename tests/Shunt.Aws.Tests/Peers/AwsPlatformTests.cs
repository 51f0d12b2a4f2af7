using System.Text.Json;
using Shunt.Aws.Stacks;
using Shunt.Contract.Deaths;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Targets;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>A target on AWS, before an independent witness: moto_server. Where requests would go is read from the rules it has.</summary>
public sealed class AwsPlatformTests : IDisposable
{
    private const string Target = "prod";

    private static readonly Placed Old = new("0123456789abcdef0123456789abcdef01234567", "sha256:" + new string('a', 64));
    private static readonly Placed New = new("fedcba9876543210fedcba9876543210fedcba98", "sha256:" + new string('b', 64));
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj", VersionPath = "/version" };
    private static readonly AwsSettings Settings = new() { Name = "shop", Account = "123456789012", Region = MotoServer.Region };

    // The pauses between two looks at AWS are of seconds, and moto_server is done by then.
    private readonly FastClock _time = new(factor: 60);
    private readonly RecordingNarrator _narrator = new();
    private MotoServer _moto = null!;
    private ChangeSetsAsUpdates _http = null!;
    private AwsClients _clients = null!;
    private AwsPlatform _platform = null!;

    public void Dispose()
    {
        _platform?.Dispose();
        _clients?.Dispose();
        _http?.Dispose();
        _moto?.Dispose();
    }

    [PeerFact("moto_server", "aws")]
    public async Task The_alias_moves_in_steps_and_back_and_nothing_is_left_after_a_teardown()
    {
        await BeginAsync();
        await StartAsync(Old, epoch: 1);
        await RouteAsync(1, (Old, 100));
        await StartAsync(New, epoch: 2);

        var seen = new List<string> { await WeightsAsync() };
        foreach (var percent in (int[])[10, 50])
        {
            await RouteAsync(2, (New, percent), (Old, 100 - percent));
            seen.Add(await WeightsAsync());
        }

        await RouteAsync(2, (New, 100));
        seen.Add(await WeightsAsync());
        await RouteAsync(3, (Old, 100));
        seen.Add(await WeightsAsync());
        var before = await _platform.ObserveAsync(Target, default);
        _http.Tagged = [];
        await _platform.TeardownAsync(Target, 4, default);
        var after = await _platform.ObserveAsync(Target, default);
        var left = await new StackApi(_clients.Stacks).ListAsync("shop-prod-", default);

        Assert.Equal(["0123456789ab=100", "fedcba987654=10 0123456789ab=90", "fedcba987654=50 0123456789ab=50", "fedcba987654=100", "0123456789ab=100"], seen);
        Assert.Equal([Old.Commit, New.Commit], before.Instances.OrderBy(instance => instance.Id.Suffix).Select(instance => instance.Commit));
        Assert.All(before.Instances, instance => Assert.True(instance.IsRunning));
        Assert.Equal(Old.Suffix, before.Serving("app")?.Suffix);

        Assert.Empty(after.Instances);
        Assert.Empty(left);
    }

    [PeerFact("moto_server")]
    public async Task A_superseded_release_changes_nothing()
    {
        await BeginAsync();
        await StartAsync(Old, epoch: 1);
        await RouteAsync(1, (Old, 100));
        await StartAsync(New, epoch: 1);
        await _platform.FenceAsync(Target, 5, default);

        await Assert.ThrowsAsync<StaleEpochException>(() => RouteAsync(4, (New, 100)));
        await Assert.ThrowsAsync<StaleEpochException>(() => StartAsync(New, 4));
        await Assert.ThrowsAsync<StaleEpochException>(() => _platform.TerminateAsync(Id(New), 4, default));
        await Assert.ThrowsAsync<StaleEpochException>(() => _platform.RetainAsync(Id(New), TimeSpan.FromHours(1), 4, default));
        await Assert.ThrowsAsync<StaleEpochException>(() => _platform.FenceAsync(Target, 4, default));
        await Assert.ThrowsAsync<StaleEpochException>(() => _platform.TeardownAsync(Target, 4, default));

        var state = await _platform.ObserveAsync(Target, default);
        Assert.Equal((5, 2, Old.Suffix), (state.Epoch, state.Instances.Count, state.Serving("app")?.Suffix));
    }

    [PeerFact("moto_server", "aws")]
    public async Task A_replaced_version_ends_at_its_time_unless_that_is_taken_back()
    {
        await BeginAsync();
        await StartAsync(Old, epoch: 1);
        await _platform.RetainAsync(Id(Old), TimeSpan.FromHours(1), 1, default);
        var retained = (await _platform.ObserveAsync(Target, default)).Find(Id(Old))!;
        var schedule = await AwsCli.AskAsync(_moto, "scheduler", "get-schedule", "--name", $"shop-prod-{Old.Suffix}");

        await _platform.RetainAsync(Id(Old), window: null, 1, default);
        var kept = (await _platform.ObserveAsync(Target, default)).Find(Id(Old))!;
        await _platform.TerminateAsync(Id(Old), 1, default);
        await _platform.TerminateAsync(Id(Old), 1, default);

        Assert.InRange(retained.RetainedUntil!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60));
        var call = schedule.RootElement.GetProperty("Target");
        Assert.Contains($"stack/shop-prod-app-{Old.Suffix}/", call.GetProperty("Input").GetString());
        Assert.Equal("arn:aws:scheduler:::aws-sdk:cloudformation:deleteStack", call.GetProperty("Arn").GetString());
        Assert.Null(kept.RetainedUntil);
        Assert.Empty((await _platform.ObserveAsync(Target, default)).Instances);
    }

    [PeerFact("moto_server")]
    public async Task A_version_is_healthy_when_the_load_balancer_finds_all_its_tasks_so()
    {
        await BeginAsync();
        await StartAsync(Old, epoch: 1);
        var before = await _platform.ProbeAsync(Id(Old), default);
        await _moto.Calls.RegisterTaskAsync($"shop-prod-app-{Old.Suffix}");

        var after = await _platform.ProbeAsync(Id(Old), default);
        var gone = await _platform.ProbeAsync(Id(New), default);

        Assert.Equal(new InstanceHealth(HealthState.NotYet, "1 of 1 tasks run, and the load balancer finds 0 healthy"), before);
        Assert.Equal(HealthState.Healthy, after.State);
        Assert.Equal(new InstanceHealth(HealthState.Lost, "it has no service"), gone);
    }

    private static InstanceId Id(Placed version) => new(Target, "app", version.Suffix);

    private async Task BeginAsync()
    {
        _moto = await MotoServer.StartAsync();
        _http = new ChangeSetsAsUpdates(_moto.Address);
        _clients = new AwsClients(MotoServer.Region, _http);
        _platform = new AwsPlatform(Settings, new PlatformRequest(new TargetSettings { Name = Target }, Component, _narrator, _time, AskAsync), _clients);
        var work = new StackWork(new StackApi(_clients.Stacks), _narrator, _time);
        await work.HaveAsync(new TargetStacks(Settings, Target, Component).Environment(), "e1", (_, _) => Task.CompletedTask, TimeSpan.FromMinutes(5), default);
    }

    private Task StartAsync(Placed version, int epoch) =>
        _platform.StartAsync(new InstanceRequest { Target = Target, Component = Component, Version = version }, epoch, default);

    private Task RouteAsync(int epoch, params (Placed Version, int Percent)[] shares) =>
        _platform.RouteAsync(Target, "app", [.. shares.Select(share => new Weight(Id(share.Version), share.Percent))], TimeSpan.Zero, epoch, default);

    // Where the plain route leads by the listener's rules, as the aws CLI tells them.
    private async Task<string> WeightsAsync()
    {
        var listener = (await new StackApi(_clients.Stacks).ObserveAsync("shop-prod-environment", default)).Outputs["Listener"];
        var releases = await new StackApi(_clients.Stacks).ListAsync("shop-prod-app-", default);
        var suffixes = releases.ToDictionary(stack => stack.Outputs["TargetGroup"], stack => stack.Name[^12..]);
        using var said = await AwsCli.AskAsync(_moto, "elbv2", "describe-rules", "--listener-arn", listener);
        var plain = said.RootElement.GetProperty("Rules").EnumerateArray().Single(rule => rule.GetProperty("Conditions").EnumerateArray().Any(IsOfThePlainRoute));
        return string.Join(' ', plain.GetProperty("Actions")[0].GetProperty("ForwardConfig").GetProperty("TargetGroups").EnumerateArray()
            .Select(group => $"{suffixes[group.GetProperty("TargetGroupArn").GetString()!]}={group.GetProperty("Weight").GetInt32()}"));
    }

    private static bool IsOfThePlainRoute(JsonElement condition) =>
        condition.GetProperty("Field").GetString() == "host-header" && condition.GetProperty("HostHeaderConfig").GetProperty("Values")[0].GetString()!.StartsWith("app.", StringComparison.Ordinal);

    // What a client would be answered, by the rule: the version that has the most of it.
    private async Task<Platforms.Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        var state = await _platform.ObserveAsync(Target, cancellation);
        var first = state.Aliases["app"].MaxBy(weight => weight.Percent)!.Instance;
        return new Platforms.Answer(200, null, $$"""{"component":"app","version":"{{state.Find(first)!.Commit}}"}""", "");
    }
}
