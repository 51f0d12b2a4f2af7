using Shunt.Aws.Fencing;
using Shunt.Aws.Provisioning;
using Shunt.Aws.Routing;
using Shunt.Aws.Stacks;
using Shunt.Aws.Tests.Simulated;
using Shunt.Platforms;
using Shunt.Targets;
using Shunt.Tests.Sessions;
using Tests;

namespace Shunt.Aws.Tests.Routing;

/// <summary>The plain route moves over time, as CloudFormation moves it: what is under way, what is watched, what goes back, and who comes in between.</summary>
public sealed class AliasMoveTests : IDisposable
{
    private const string Old = "0123456789ab";
    private const string New = "fedcba987654";
    private const string Routing = "shop-prod-routing";

    private static readonly AwsSettings Settings = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" };
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };
    private static readonly TargetStacks Stacks = new(Settings, "prod", Component);
    private static readonly TimeSpan Watch = TimeSpan.FromMinutes(10);

    private readonly SimulatedCloudFormation _cloud = new() { Tells = stack => new() { ["TargetGroup"] = SimulatedBalancers.Group(stack.Name[^12..]) } };
    private readonly SimulatedBalancers _balancers;
    private readonly MemoryEpochs _epochs = new() { Newest = 7 };
    private readonly RecordingNarrator _narrator = new();
    private readonly LeapingTimeProvider _time = new();
    private readonly AwsClients _clients;

    public AliasMoveTests()
    {
        _balancers = new SimulatedBalancers(_cloud);
        _clients = new AwsClients("eu-west-1") { Stacks = _cloud, Balancers = _balancers };
        foreach (var suffix in (string[])[Old, New])
            _cloud.Put($"shop-prod-app-{suffix}", "CREATE_COMPLETE", $"Suffix={suffix};Host=app-{suffix}.prod.localhost;Priority=10000");
    }

    public void Dispose()
    {
        _clients.Dispose();
        _balancers.Dispose();
        _cloud.Dispose();
    }

    [Fact]
    public async Task A_first_version_gets_the_route_and_nothing_watches_what_replaces_nothing()
    {
        await MoveAsync(Watch, (Old, 100));

        Assert.Equal($"{Old}=100", Served());
        Assert.Empty(_cloud.Find(Routing)!.Watches.Single().Value!.RollbackTriggers!);
        Assert.Equal(0, _cloud.Find(Routing)!.Watches.Single().Value!.MonitoringTimeInMinutes);
    }

    [Fact]
    public async Task A_watched_step_is_over_when_requests_follow_it_and_cloudformation_watches_on()
    {
        await StandAsync();

        await MoveAsync(Watch, (New, 10), (Old, 90));

        var stack = _cloud.Find(Routing)!;
        var watched = stack.Watches[stack.ChangeSet!]!;
        Assert.Equal((Served(), stack.Status), ($"{New}=10 {Old}=90", "UPDATE_IN_PROGRESS"));
        Assert.Equal(10, watched.MonitoringTimeInMinutes);
        Assert.Equal(
            ["server-errors", "unhealthy", "latency", "failed-tasks"],
            watched.RollbackTriggers!.Select(trigger => trigger.Arn!.Split($"shop-prod-app-{New}-")[1]));
    }

    [Fact]
    public async Task The_way_back_cancels_what_is_watched_and_nothing_watches_it()
    {
        await StandAsync();
        await MoveAsync(Watch, (New, 10), (Old, 90));

        await MoveAsync(TimeSpan.Zero, (Old, 100));

        Assert.Equal($"{Old}=100", Served());
        Assert.Equal($"cancel {Routing}", _cloud.Calls[^1]);
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", _cloud.Find(Routing)!.Status);
    }

    [Fact]
    public async Task The_way_back_of_a_step_that_is_not_watched_any_more_is_one_change_without_triggers()
    {
        await StandAsync();
        await MoveAsync(TimeSpan.Zero, (New, 100));

        await MoveAsync(TimeSpan.Zero, (Old, 100));

        var stack = _cloud.Find(Routing)!;
        Assert.Equal($"{Old}=100", Served());
        Assert.Empty(stack.Watches[stack.ChangeSet!]!.RollbackTriggers!);
        Assert.DoesNotContain($"cancel {Routing}", _cloud.Calls);
    }

    [Fact]
    public async Task A_step_that_cloudformation_took_back_is_not_made_again_but_told()
    {
        await StandAsync();
        _cloud.FailsNext = true;

        var failure = await Assert.ThrowsAsync<StackFailedException>(() => MoveAsync(Watch, (New, 10), (Old, 90)));

        Assert.Equal(
            $"Stack '{Routing}' was not changed: CloudFormation took the step back (Service (AWS::ECS::Service): the image cannot be pulled). Mend that and run the same command again.",
            failure.Message);
        Assert.Equal((ExitCode.Failed, $"{Old}=100"), (failure.ExitCode, Served()));
        Assert.Single(_cloud.Calls, call => call.StartsWith("execute release-7-fedcba987654-10", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_release_goes_on_from_a_step_whose_release_died_while_it_was_watched()
    {
        await StandAsync();
        await MoveAsync(Watch, (New, 10), (Old, 90));
        _epochs.Newest = 9;

        await MoveAsync(TimeSpan.Zero, epoch: 9, (New, 10), (Old, 90));

        Assert.Equal(($"{New}=10 {Old}=90", "UPDATE_COMPLETE"), (Served(), _cloud.Find(Routing)!.Status));
        Assert.DoesNotContain($"cancel {Routing}", _cloud.Calls);
    }

    [Fact]
    public async Task A_release_that_was_superseded_between_its_change_set_and_its_execution_moves_nothing()
    {
        await StandAsync();
        var next = new Fence("prod", _epochs, new StackApi(_cloud));
        _cloud.BeforeExecution = () => next.RaiseAsync(8, Stacks, default).GetAwaiter().GetResult();

        await Assert.ThrowsAsync<StaleEpochException>(() => MoveAsync(TimeSpan.Zero, (New, 100)));

        Assert.Equal($"{Old}=100", Served());
    }

    [Fact]
    public async Task A_change_set_of_a_superseded_release_is_gone_when_the_next_one_begins()
    {
        await StandAsync();
        var api = new StackApi(_cloud);
        await api.ProposeAsync(Stacks.Routing([new(New, 100)], 7, Priorities.Alias, "role", [], TimeSpan.Zero), isNew: false, "release-7-late", default);

        await api.ProposeAsync(Stacks.Environment(), isNew: true, "provision-later", default);

        await new Fence("prod", _epochs, api).RaiseAsync(8, Stacks, default);

        await api.ExecuteAsync(Routing, "release-7-late", default);
        Assert.Contains("provision-later", _cloud.Find(Stacks.EnvironmentName)!.Proposals.Keys);
        Assert.Equal((8, $"{Old}=100"), (_epochs.Newest, Served()));
    }

    [Fact]
    public async Task A_rule_that_somebody_set_by_hand_is_told_and_left()
    {
        await StandAsync();
        _balancers.ByHand = $"{New}=50 {Old}=50";

        var failure = await Assert.ThrowsAsync<StackFailedException>(() => MoveAsync(TimeSpan.Zero, (Old, 100)));

        Assert.Equal(
            $"The route app.prod.localhost was not moved: its rule leads to {New} (50 %) and {Old} (50 %), and stack '{Routing}' (CREATE_COMPLETE) has {Old} (100 %). Set the rule back, or settle the stack in CloudFormation, then run the same command again.",
            failure.Message);
        Assert.Equal(ExitCode.NeedsAttention, failure.ExitCode);
    }

    [Fact]
    public async Task What_cloudformation_is_still_at_work_on_is_not_called_failed()
    {
        await StandAsync();
        _cloud.Find(Routing)!.Begin("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE", 100_000);

        var failure = await Assert.ThrowsAsync<StillRollingException>(() => MoveAsync(Watch, (New, 10), (Old, 90)));

        Assert.Equal(
            $"Not finished after 30 min: stack '{Routing}' is UPDATE_IN_PROGRESS, and AWS goes on with it. What served before still serves. Run the same command again: it goes on from there.",
            failure.Message);
        Assert.Equal((ExitCode.NeedsAttention, $"{Old}=100"), (failure.ExitCode, Served()));
        Assert.Contains(_narrator.Lines, line => line.StartsWith("wait ", StringComparison.Ordinal) && line.Contains(Routing, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE_ROLLBACK_FAILED", $"continue {Routing}")]
    [InlineData("ROLLBACK_COMPLETE", $"delete {Routing}")]
    [InlineData("CREATE_FAILED", $"delete {Routing}")]
    public async Task A_stuck_stack_is_gone_on_from(string status, string call)
    {
        await StandAsync();
        _cloud.Find(Routing)!.Status = status;

        await MoveAsync(TimeSpan.Zero, (New, 100));

        Assert.Equal($"{New}=100", Served());
        Assert.Contains(call, _cloud.Calls);
    }

    [Fact]
    public async Task A_move_is_over_when_the_route_is_answered_by_the_version_alone()
    {
        await StandAsync();
        var answers = new Queue<string?>([Old, New, New, null, New, Old, New, New, New, New, New]);

        await MoveAsync(TimeSpan.Zero, 7, _ => Task.FromResult(answers.Dequeue()), (New, 100));

        Assert.Empty(answers);
    }

    [Fact]
    public async Task Requests_that_do_not_follow_the_route_are_told_with_where_it_leads()
    {
        await StandAsync();

        var failure = await Assert.ThrowsAsync<StackFailedException>(() => MoveAsync(TimeSpan.Zero, 7, _ => Task.FromResult<string?>(Old), (New, 100)));

        Assert.Equal(
            $"Requests to app.prod.localhost did not follow its route within 60 s: stack '{Routing}' and its rule lead to {New} (100 %), and the last request was answered by {Old}. See what the load balancer does, then run the same command again.",
            failure.Message);
        Assert.Equal((ExitCode.Failed, $"{New}=100"), (failure.ExitCode, Served()));
    }

    private Task StandAsync() => MoveAsync(TimeSpan.Zero, (Old, 100));

    private Task MoveAsync(TimeSpan watch, params (string Suffix, int Percent)[] shares) => MoveAsync(watch, 7, ask: null, shares);

    private Task MoveAsync(TimeSpan watch, int epoch, params (string Suffix, int Percent)[] shares) => MoveAsync(watch, epoch, ask: null, shares);

    private Task MoveAsync(TimeSpan watch, int epoch, Func<CancellationToken, Task<string?>>? ask, params (string Suffix, int Percent)[] shares) =>
        new AliasMove(Site(), ask).RunAsync([.. shares.Select(share => new Share(share.Suffix, share.Percent))], watch, epoch, default);

    private string Served()
    {
        var parameters = SimulatedStack.Parameters(_cloud.Find(Routing)!.InEffect);
        return $"{parameters["Suffix"]}={parameters["Weight"]}{(parameters["OtherSuffix"].Length > 0 ? $" {parameters["OtherSuffix"]}={parameters["OtherWeight"]}" : "")}";
    }

    private Site Site() => new()
    {
        Settings = Settings,
        Target = "prod",
        Component = Component,
        Environment = TargetEnvironment.Read(SimulatedAccount.Environment)!,
        Clients = _clients,
        Fence = new Fence("prod", _epochs, new StackApi(_cloud)),
        Narrator = _narrator,
        Time = _time,
    };
}
