using Shunt.Aws.Provisioning;
using Shunt.Aws.Stacks;
using Shunt.Targets;
using Tests;
using StackStatus = Shunt.Aws.Stacks.StackStatus;

namespace Shunt.Aws.Tests.Peers;

/// <summary>What is left of a target once it was torn down: what is kept, and nothing else.</summary>
public sealed class GroundRemovalTests(Moto moto) : IClassFixture<Moto>
{
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };

    private const string Stack = "arn:aws:cloudformation:eu-west-1:123456789012:stack/gone/1";

    private readonly RecordingNarrator _narrator = new();

    [PeerFact("moto_server")]
    public async Task The_environment_goes_what_is_kept_is_named_and_the_next_one_takes_it_over()
    {
        using var aws = await moto.ConnectAsync();
        await MakeAsync("ends", aws);
        aws.Http.Tagged = [("arn:aws:s3:::ends-prod-123456789012-eu-west-1", Stack), ("arn:aws:ecr:eu-west-1:123456789012:repository/ends-prod/app", Stack)];

        await Removal("ends", aws).RunAsync(default);
        var state = await new StackApi(aws.Clients.Stacks).ObserveAsync("ends-prod-environment", default);
        var isMadeAnew = await MakeAsync("ends", aws);

        Assert.Equal((StackStatus.Absent, true), (state.Status, isMadeAnew));
        Assert.Equal(
            [
                "say: Nothing of 'prod' is left in account 123456789012, eu-west-1, but what is kept.",
                "say: Kept: bucket 'ends-prod-123456789012-eu-west-1' (ledger and builds) and repository 'ends-prod/app' (images). The next './build.sh Provision --target prod' takes them over.",
            ],
            _narrator.Lines);
    }

    [PeerFact("moto_server")]
    public async Task A_resource_that_is_listed_after_its_stack_went_is_not_taken_for_one_that_is_left()
    {
        using var aws = await moto.ConnectAsync();
        var clock = new FakeTimeProvider();
        aws.Http.Tagged = [("arn:aws:ecs:eu-west-1:123456789012:task-definition/late-prod-app:1", Stack)];

        var removal = Removal("late", aws, clock).RunAsync(default);
        await clock.RunAsync(removal, TimeSpan.FromSeconds(5));
        await removal;

        Assert.Equal("say: Nothing of 'prod' is left in account 123456789012, eu-west-1, but what is kept; 1 resources of stacks that are gone are still listed.", _narrator.Lines[^1]);
        Assert.Equal("wait 105 s: waiting until 1 tagged resources of 'prod' are listed no more", _narrator.Lines[0]);
    }

    [PeerFact("moto_server")]
    public async Task A_resource_with_the_targets_tags_that_is_of_no_stack_is_named()
    {
        using var aws = await moto.ConnectAsync();
        var clock = new FakeTimeProvider();
        aws.Http.Tagged = [("arn:aws:logs:eu-west-1:123456789012:log-group:/left/by/hand", "")];

        var left = await Assert.ThrowsAsync<LeftBehindException>(async () =>
        {
            var removal = Removal("left", aws, clock).RunAsync(default);
            await clock.RunAsync(removal, TimeSpan.FromSeconds(5));
            await removal;
        });

        Assert.Equal(
            (ExitCode.NeedsAttention, "Nothing serves on 'prod' any more, and 1 tagged resource is left: arn:aws:logs:eu-west-1:123456789012:log-group:/left/by/hand. " +
                "Remove it in AWS, then run './build.sh Teardown --target prod' again."),
            (left.ExitCode, left.Message));
    }

    private async Task<bool> MakeAsync(string name, MotoClients aws) =>
        await new Ground(Settings(name), "prod", Component, aws.Clients, _narrator, TimeProvider.System).MakeAsync(_ => { }, default);

    private GroundRemoval Removal(string name, MotoClients aws, TimeProvider? clock = null) => new(Settings(name), "prod", Component, aws.Clients, _narrator, clock ?? TimeProvider.System);

    private static AwsSettings Settings(string name) => new() { Name = name, Account = "123456789012", Region = MotoServer.Region };
}
