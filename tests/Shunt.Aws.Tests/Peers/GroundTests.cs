using Amazon.S3.Model;
using Shunt.Aws.Failures;
using Shunt.Aws.Provisioning;
using Shunt.Aws.Stacks;
using Shunt.Targets;
using Tests;
using StackStatus = Shunt.Aws.Stacks.StackStatus;

namespace Shunt.Aws.Tests.Peers;

/// <summary>What releases stand on, made by the product's own clients: shown, made, made again, left behind and taken over.</summary>
public sealed class GroundTests(Moto moto) : IClassFixture<Moto>
{
    private const string Account = "123456789012";

    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };

    private readonly RecordingNarrator _narrator = new();
    private readonly List<string> _shown = [];

    [PeerFact("moto_server", "aws")]
    public async Task Everything_is_made_and_each_service_says_so_itself()
    {
        using var aws = await moto.ConnectAsync();
        var server = await moto.ServerAsync();

        var isChanged = await Ground("made", aws).MakeAsync(_shown.AddRange, default);

        Assert.True(isChanged);
        Assert.Contains("add Cluster (AWS::ECS::Cluster)", _shown);
        Assert.Contains("add Artifacts (AWS::S3::Bucket)", _shown);
        Assert.Contains("made-prod", await server.Calls.JsonAsync("ecs", "AmazonEC2ContainerServiceV20141113.DescribeClusters", """{"clusters":["made-prod"]}"""), StringComparison.Ordinal);
        var repository = (await aws.Clients.Images.DescribeRepositoriesAsync(new() { RepositoryNames = ["made-prod/app"] })).Repositories!.Single();
        Assert.Equal("IMMUTABLE", repository.ImageTagMutability!.Value);
        var encryption = await aws.Clients.Objects.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = "made-prod-123456789012-eu-west-1" });
        Assert.Equal("AES256", encryption.ServerSideEncryptionConfiguration.ServerSideEncryptionRules.Single().ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm.Value);
        var balancers = await AwsCli.AskAsync(server, "elbv2", "describe-load-balancers", "--names", "made-prod");
        var balancer = balancers.RootElement.GetProperty("LoadBalancers")[0];
        Assert.Equal(2, balancer.GetProperty("AvailabilityZones").GetArrayLength());
        var listeners = await AwsCli.AskAsync(server, "elbv2", "describe-listeners", "--load-balancer-arn", balancer.GetProperty("LoadBalancerArn").GetString()!);
        Assert.Equal("421", listeners.RootElement.GetProperty("Listeners")[0].GetProperty("DefaultActions")[0].GetProperty("FixedResponseConfig").GetProperty("StatusCode").GetString());
        var roles = await server.Calls.FormAsync("iam", "ListRoles/2010-05-08");
        Assert.All((string[])["execution", "task", "stacks", "deploy", "approve", "test", "retire"], role => Assert.Contains($"<RoleName>made-prod-{role}</RoleName>", roles, StringComparison.Ordinal));
        Assert.Contains("/made/prod/app", await server.Calls.JsonAsync("logs", "Logs_20140328.DescribeLogGroups", "{}"), StringComparison.Ordinal);
        Assert.Contains(":made-prod<", await server.Calls.FormAsync("sns", "ListTopics/2010-03-31"), StringComparison.Ordinal);
        Assert.Contains("10.0.16.0/20", await server.Calls.FormAsync("ec2", "DescribeSubnets/2016-11-15"), StringComparison.Ordinal);
    }

    [PeerFact("moto_server")]
    public async Task The_environment_tells_what_a_release_needs_and_a_second_run_changes_nothing()
    {
        using var aws = await moto.ConnectAsync();
        await Ground("twice", aws).MakeAsync(_shown.AddRange, default);
        _shown.Clear();

        var isChanged = await Ground("twice", aws).MakeAsync(_shown.AddRange, default);
        var plan = await Ground("twice", aws).PlanAsync(default);
        var environment = await EnvironmentAsync("twice", aws);

        Assert.False(isChanged);
        Assert.Empty(_shown);
        Assert.Empty(plan);
        Assert.Equal(("twice-prod-123456789012-eu-west-1", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/twice-prod/app"), (environment!.Artifacts, environment.Images));
        Assert.Single(aws.Http.Asked, asked => asked.StartsWith("ExecuteChangeSet", StringComparison.Ordinal));
    }

    [PeerFact("moto_server")]
    public async Task A_look_ahead_leaves_no_change_set_and_no_stack()
    {
        using var aws = await moto.ConnectAsync();

        var plan = await Ground("shown", aws).PlanAsync(default);

        Assert.Contains("add Cluster (AWS::ECS::Cluster)", plan);
        Assert.Equal(StackStatus.Absent, (await new StackApi(aws.Clients.Stacks).ObserveAsync("shown-prod-environment", default)).Status);
        Assert.DoesNotContain(aws.Http.Asked, asked => asked.StartsWith("ExecuteChangeSet", StringComparison.Ordinal));
        Assert.Contains("DeleteStack shown-prod-environment", aws.Http.Asked);
    }

    [PeerFact("moto_server")]
    public async Task A_look_ahead_at_an_environment_that_is_there_says_what_differs_and_leaves_it_alone()
    {
        using var aws = await moto.ConnectAsync();
        await Ground("differs", aws).MakeAsync(_shown.AddRange, default);

        var plan = await Ground("differs", aws, settings => settings with { ServerErrorsPerMinute = 50 }).PlanAsync(default);

        Assert.Equal(["modify EntryErrors (AWS::CloudWatch::Alarm)"], plan);
        Assert.NotNull(await EnvironmentAsync("differs", aws));
        Assert.Single(aws.Http.Asked, asked => asked.StartsWith("ExecuteChangeSet", StringComparison.Ordinal));
        Assert.Equal("DeleteChangeSet differs-prod-environment", aws.Http.Asked.Last(asked => asked.Contains("ChangeSet ", StringComparison.Ordinal)));
    }

    [PeerFact("moto_server")]
    public async Task What_an_environment_left_is_taken_over_by_the_next()
    {
        using var aws = await moto.ConnectAsync();
        await Ground("again", aws).MakeAsync(_shown.AddRange, default);
        await aws.Clients.Objects.PutObjectAsync(new PutObjectRequest { BucketName = "again-prod-123456789012-eu-west-1", Key = "ledger/prod/00000001.json", ContentBody = "{}" });
        await aws.Clients.Stacks.DeleteStackAsync(new() { StackName = "again-prod-environment" });
        _shown.Clear();

        var isChanged = await Ground("again", aws).MakeAsync(_shown.AddRange, default);
        var isChangedThen = await Ground("again", aws).MakeAsync(_shown.AddRange, default);
        var environment = await EnvironmentAsync("again", aws);
        var kept = await aws.Clients.Objects.GetObjectAsync(new GetObjectRequest { BucketName = environment!.Artifacts, Key = "ledger/prod/00000001.json" });

        Assert.Equal((true, false), (isChanged, isChangedThen));
        Assert.Equal(
            ["take over bucket 'again-prod-123456789012-eu-west-1', which an earlier environment left", "take over repository 'again-prod/app', which an earlier environment left"],
            _shown[..2]);
        Assert.DoesNotContain(_shown, line => line.Contains("(AWS::S3::Bucket)", StringComparison.Ordinal) || line.Contains("(AWS::ECR::Repository)", StringComparison.Ordinal));
        Assert.Equal(2, kept.ContentLength);
        Assert.Equal("123456789012.dkr.ecr.eu-west-1.amazonaws.com/again-prod/app", environment.Images);
    }

    [PeerFact("moto_server")]
    public async Task A_bucket_that_is_gone_from_under_its_stack_is_named_and_nothing_is_changed()
    {
        using var aws = await moto.ConnectAsync();
        await Ground("lost", aws).MakeAsync(_shown.AddRange, default);
        await aws.Clients.Objects.DeleteBucketAsync(new DeleteBucketRequest { BucketName = "lost-prod-123456789012-eu-west-1" });

        var lost = await Assert.ThrowsAsync<StackFailedException>(() => Ground("lost", aws).MakeAsync(_shown.AddRange, default));

        Assert.Equal(ExitCode.NeedsAttention, lost.ExitCode);
        Assert.Equal(
            "Stack 'lost-prod-environment' was not changed: it made bucket 'lost-prod-123456789012-eu-west-1', which is gone, and the ledger and the builds in it are lost. " +
            "Remove the stacks of 'lost-prod' in CloudFormation, routing first, then run the same command again: it makes everything anew.",
            lost.Message);
    }

    [PeerFact("moto_server")]
    public async Task A_limit_that_is_reached_while_CloudFormation_works_is_not_a_failure()
    {
        using var aws = await moto.ConnectAsync();
        await Ground("slow", aws).MakeAsync(_shown.AddRange, default);
        aws.Http.Status = "UPDATE_IN_PROGRESS";

        var late = await Assert.ThrowsAsync<StillRollingException>(() => Ground("slow", aws, limit: TimeSpan.Zero).MakeAsync(_shown.AddRange, default));
        var plan = await Ground("slow", aws).PlanAsync(default);

        Assert.Equal(ExitCode.NeedsAttention, late.ExitCode);
        Assert.Equal(
            "Not finished after 0 min: stack 'slow-prod-environment' is UPDATE_IN_PROGRESS, and AWS goes on with it. What served before still serves. Run the same command again: it goes on from there.", late.Message);
        Assert.Equal(["wait for stack 'slow-prod-environment', which is UPDATE_IN_PROGRESS: what is to be changed then is not known yet"], plan);
    }

    [PeerFact("moto_server")]
    public async Task Credentials_of_another_account_are_refused_before_CloudFormation_is_asked_for_anything()
    {
        using var aws = await moto.ConnectAsync();

        var refusal = await Assert.ThrowsAsync<AwsFailureException>(() => Ground("other", aws, settings => settings with { Account = "999999999999" }).MakeAsync(_shown.AddRange, default));

        Assert.Equal(ExitCode.BadUsage, refusal.ExitCode);
        Assert.StartsWith("'prod' is in account '999999999999', and the credentials here are of '123456789012' (arn:aws:sts::123456789012:", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(aws.Http.Asked);
    }

    private static async Task<TargetEnvironment?> EnvironmentAsync(string name, MotoClients aws) =>
        TargetEnvironment.Read((await new StackApi(aws.Clients.Stacks).ObserveAsync($"{name}-prod-environment", default)).Outputs);

    private Ground Ground(string name, MotoClients aws, Func<AwsSettings, AwsSettings>? with = null, TimeSpan? limit = null)
    {
        var settings = new AwsSettings { Name = name, Account = Account, Region = MotoServer.Region };
        return new Ground(with?.Invoke(settings) ?? settings, "prod", Component, aws.Clients, _narrator, TimeProvider.System) { MostWait = limit ?? TimeSpan.FromMinutes(5) };
    }
}
