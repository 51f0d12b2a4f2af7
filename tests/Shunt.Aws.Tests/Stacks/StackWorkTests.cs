using Shunt.Aws.Stacks;
using Shunt.Aws.Tests.Simulated;
using Tests;

namespace Shunt.Aws.Tests.Stacks;

/// <summary>A stack comes to where it should be from wherever a run before left it.</summary>
public sealed class StackWorkTests : IDisposable
{
    private const string Name = "shop-prod-routing";
    private const string Asked = "Weight=100";

    private readonly SimulatedCloudFormation _cloud = new();
    private readonly RecordingNarrator _narrator = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _shown = [];

    public void Dispose() => _cloud.Dispose();

    [Fact]
    public async Task A_stack_that_is_not_there_is_made_once_its_changes_were_seen()
    {
        var state = await HaveAsync();

        Assert.Equal(StackStatus.CreateComplete, state.Status);
        Assert.Equal(["propose CREATE e7-0", "execute e7-0"], _cloud.Calls);
        Assert.Equal(["modify Route (AWS::ElasticLoadBalancingV2::ListenerRule)"], _shown);
    }

    [Fact]
    public async Task A_stack_that_is_as_planned_is_left_alone()
    {
        _cloud.Put(Name, "UPDATE_COMPLETE", Asked);

        await HaveAsync();

        Assert.Equal(["propose UPDATE e7-0", "drop e7-0"], _cloud.Calls);
        Assert.Empty(_shown);
    }

    [Theory]
    [InlineData("CREATE_COMPLETE")]
    [InlineData("UPDATE_COMPLETE")]
    [InlineData("UPDATE_ROLLBACK_COMPLETE")]
    public async Task A_settled_stack_is_changed(string status)
    {
        _cloud.Put(Name, status, "Weight=0");

        var state = await HaveAsync();

        Assert.Equal((StackStatus.UpdateComplete, Asked), (state.Status, _cloud.Find(Name)!.Had));
        Assert.Equal(["propose UPDATE e7-0", "execute e7-0"], _cloud.Calls);
    }

    [Fact]
    public async Task A_stack_without_anything_in_it_is_filled()
    {
        _cloud.Put(Name, "REVIEW_IN_PROGRESS");

        Assert.Equal(StackStatus.CreateComplete, (await HaveAsync()).Status);
    }

    [Theory]
    [InlineData("ROLLBACK_COMPLETE")]
    [InlineData("CREATE_FAILED")]
    [InlineData("DELETE_FAILED")]
    public async Task A_stack_that_never_was_whole_is_removed_and_made_anew(string status)
    {
        _cloud.Put(Name, status);

        var state = await HaveAsync();

        Assert.Equal(StackStatus.CreateComplete, state.Status);
        Assert.Equal([$"delete {Name}", "propose CREATE e7-0", "execute e7-0"], _cloud.Calls);
        Assert.Contains($"say: Stack '{Name}' never was whole ({status}): it is removed and made anew.", _narrator.Lines);
    }

    [Fact]
    public async Task An_update_that_a_killed_run_left_is_waited_for()
    {
        _cloud.Put(Name, "UPDATE_COMPLETE", "Weight=0").Begin("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE", 8);

        await HaveAsync();

        Assert.Equal(Asked, _cloud.Find(Name)!.Had);
        Assert.Contains("wait 45 s: waiting for stack 'shop-prod-routing', which is UPDATE_IN_PROGRESS", _narrator.Lines);
    }

    [Fact]
    public async Task A_way_back_that_is_stuck_goes_on_before_anything_is_changed()
    {
        _cloud.Put(Name, "UPDATE_ROLLBACK_FAILED", "Weight=0").Reason = "the listener is gone";

        await HaveAsync();

        Assert.Equal([$"continue {Name}", "propose UPDATE e7-0", "execute e7-0"], _cloud.Calls);
        Assert.Contains($"warn: The way back of '{Name}' is stuck (the listener is gone); going on with it.", _narrator.Lines);
    }

    [Fact]
    public async Task A_change_that_CloudFormation_takes_back_is_a_failure_with_its_first_cause_and_is_not_made_again()
    {
        _cloud.Put(Name, "UPDATE_COMPLETE", "Weight=0");
        _cloud.FailsNext = true;

        var failed = await Assert.ThrowsAsync<StackFailedException>(HaveAsync);

        Assert.Equal((ExitCode.Failed, Name), (failed.ExitCode, failed.Stack));
        Assert.Equal($"Stack '{Name}' was not changed: CloudFormation took the change back (Service (AWS::ECS::Service): the image cannot be pulled). Mend that and run the same command again.", failed.Message);
        Assert.Equal("Weight=0", _cloud.Find(Name)!.Had);
        Assert.Equal(["propose UPDATE e7-0", "execute e7-0"], _cloud.Calls);
    }

    [Fact]
    public async Task A_change_set_that_another_release_made_useless_is_proposed_anew()
    {
        var stack = _cloud.Put(Name, "UPDATE_COMPLETE", "Weight=0");
        _cloud.BeforeExecution = () =>
        {
            stack.Proposals["theirs"] = "Weight=10";
            _cloud.Execute(stack, "theirs", fails: false);
        };

        await HaveAsync();

        Assert.Equal(["propose UPDATE e7-0", "execute e7-0", "propose UPDATE e7-1", "execute e7-1"], _cloud.Calls);
        Assert.Equal(Asked, stack.Had);
    }

    [Fact]
    public async Task A_run_that_goes_on_finds_the_change_set_of_the_one_that_was_killed()
    {
        var stack = _cloud.Put(Name, "UPDATE_COMPLETE", "Weight=0");
        stack.Proposals["e7-0"] = Asked;

        await HaveAsync();

        Assert.Equal(["propose UPDATE e7-0", "execute e7-0"], _cloud.Calls);
        Assert.Equal(Asked, stack.Had);
    }

    [Fact]
    public async Task A_limit_that_is_reached_while_CloudFormation_works_is_no_failure()
    {
        _cloud.Put(Name, "UPDATE_COMPLETE", "Weight=0").Begin("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE", 1000);

        var state = await HaveAsync();

        Assert.Equal(StackStatus.UpdateInProgress, state.Status);
        Assert.Empty(_cloud.Calls);
    }

    [Fact]
    public async Task A_change_that_is_not_agreed_to_is_not_made()
    {
        _cloud.Put(Name, "UPDATE_COMPLETE", "Weight=0");

        await Assert.ThrowsAsync<BadUsageException>(() => RunAsync(Work().HaveAsync(Plan(), "e7", (_, _) => throw new BadUsageException("no"), TimeSpan.FromMinutes(1), default)));

        Assert.Equal(["propose UPDATE e7-0"], _cloud.Calls);
    }

    [Fact]
    public async Task A_state_that_nobody_documented_is_left_to_a_person()
    {
        _cloud.Put(Name, "UPDATE_PAUSED");

        var failed = await Assert.ThrowsAsync<StackFailedException>(HaveAsync);

        Assert.Equal(ExitCode.NeedsAttention, failed.ExitCode);
        Assert.Equal($"Stack '{Name}' was not changed: it is 'UPDATE_PAUSED'. Settle it in CloudFormation, then run the same command again.", failed.Message);
        Assert.Empty(_cloud.Calls);
    }

    [Theory]
    [InlineData("CREATE_COMPLETE")]
    [InlineData("ROLLBACK_COMPLETE")]
    [InlineData("UPDATE_ROLLBACK_FAILED")]
    public async Task A_stack_that_should_be_gone_is_removed(string status)
    {
        _cloud.Put(Name, status);

        var state = await RunAsync(Work().HaveNoneAsync(Name, TimeSpan.FromMinutes(1), default));

        Assert.Equal(StackStatus.Absent, state.Status is StackStatus.DeleteComplete ? StackStatus.Absent : state.Status);
        Assert.Equal([$"delete {Name}"], _cloud.Calls);
        Assert.Null(_cloud.Find(Name));
    }

    [Fact]
    public async Task A_stack_that_is_gone_needs_no_removal()
    {
        await RunAsync(Work().HaveNoneAsync(Name, TimeSpan.FromMinutes(1), default));

        Assert.Empty(_cloud.Calls);
    }

    [Fact]
    public async Task A_release_that_the_alias_leads_to_cannot_be_removed()
    {
        const string Release = "shop-prod-app-0123456789ab";
        _cloud.Put(Release, "CREATE_COMPLETE");
        _cloud.InUse.Add(Release);

        var failed = await Assert.ThrowsAsync<StackFailedException>(() => RunAsync(Work().HaveNoneAsync(Release, TimeSpan.FromMinutes(1), default)));

        Assert.Equal(
            $"Stack '{Release}' was not deleted (Delete canceled. Cannot delete export {Release}-TargetGroup as it is in use by shop-prod-routing). Remove what uses it first, then run the same command again.",
            failed.Message);
        Assert.Equal("CREATE_COMPLETE", _cloud.Find(Release)!.Status);
    }

    private static StackPlan Plan() => new()
    {
        Name = Name,
        Template = "{}",
        Parameters = new Dictionary<string, string> { ["Weight"] = "100" },
        Tags = new Dictionary<string, string> { ["shunt:target"] = "prod" },
    };

    private StackWork Work() => new(new StackApi(_cloud), _narrator, _clock);

    private Task<StackState> HaveAsync() => RunAsync(Work().HaveAsync(Plan(), "e7", SeeAsync, TimeSpan.FromMinutes(1), default));

    private async Task<StackState> RunAsync(Task<StackState> work)
    {
        await _clock.RunAsync(work, TimeSpan.FromSeconds(3));
        return await work;
    }

    private Task SeeAsync(IReadOnlyList<StackChange> changes, CancellationToken cancellation)
    {
        _shown.AddRange(changes.Select(change => change.Describe()));
        return Task.CompletedTask;
    }
}
