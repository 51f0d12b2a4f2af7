using System.Net;
using Shunt.Aws.Checks;
using Shunt.Aws.Tests.Failures;
using Shunt.Doctor;
using Shunt.Targets;
using Tests;

namespace Shunt.Aws.Tests.Checks;

/// <summary>What is found on AWS, told by canned answers in place of it, and compared as it is printed.</summary>
public sealed class AwsCheckupTests
{
    private const string Secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/key-AbCdEf:password::";
    private const string Parameter = "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/token";
    private const string Again = "Mend that and run this again.";

    private static readonly AwsSettings Settings = new()
    {
        Name = "shop",
        Account = "123456789012",
        Region = "eu-west-1",
        DatabaseClusterId = "shop-db",
        Secrets = new Dictionary<string, string> { ["KEY"] = Secret, ["TOKEN"] = Parameter },
    };

    private readonly FakeTimeProvider _clock = new();
    private readonly CannedAccount _account = new();

    [Fact]
    public async Task A_target_that_is_as_it_should_be_has_a_line_a_check()
    {
        Assert.Equal(
            [
                "OK account: 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/shop-prod-deploy/run",
                "OK environment: stack 'shop-prod-environment' is UPDATE_COMPLETE",
                "OK stacks: shop-prod-app-0123456789ab CREATE_COMPLETE, shop-prod-routing UPDATE_COMPLETE",
                "OK image repository: 'shop-prod/app' is there, its tags are fixed, and what is pushed is scanned",
                "OK bucket: 'shop-bucket' is there, and keeps what is overwritten",
                $"OK secret KEY: '{Secret}' is there",
                $"OK secret TOKEN: '{Parameter}' is there",
                "OK database: cluster 'shop-db' is available",
                "OK listener rules: 2 of 100; priority 1000 is the plain route's",
                "OK alarms: none of 1 is raised",
            ],
            await LinesAsync());
        Assert.Contains("\"SecretId\":\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/key-AbCdEf\"", string.Concat(_account.Bodies), StringComparison.Ordinal);
        Assert.DoesNotContain(_account.Asked, asked => asked.Contains("GetSecretValue", StringComparison.Ordinal) || asked.Contains("GetParameter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_account_is_found_and_nothing_else_is_asked()
    {
        _account.Answers["GetCallerIdentity"] = CannedAccount.Identity("999999999999");

        var lines = await LinesAsync();

        Assert.Equal(
            "NotOk account: 'prod' is in account '123456789012', and the credentials here are of '999999999999' (arn:aws:sts::999999999999:assumed-role/shop-prod-deploy/run). Nothing was touched. "
            + $"Set AWS_PROFILE to a profile of '123456789012', or mend prod's Account in Environments.cs | {Again}",
            lines[0]);
        Assert.Equal(
            ["environment", "stacks", "image repository", "bucket", "secret KEY", "secret TOKEN", "database", "listener rules", "alarms"],
            lines.Skip(1).Select(line => line["NotChecked ".Length..line.IndexOf(": it is not known to be the target's account", StringComparison.Ordinal)]));
        Assert.Equal(["GetCallerIdentity"], _account.Asked);
    }

    [Fact]
    public async Task An_environment_that_is_not_there_is_found_with_its_region_and_the_rest_is_looked_at()
    {
        _account.Environment = null;

        var lines = await LinesAsync();

        Assert.Equal("NotOk environment: stack 'shop-prod-environment' is not in eu-west-1 | Run './build.sh Provision --target prod', or mend prod's Region in Environments.cs.", lines[1]);
        Assert.Equal("OK bucket: 'shop-prod-123456789012-eu-west-1' is there, and keeps what is overwritten", lines[4]);
        Assert.Equal("NotChecked listener rules: there is no environment, whose listener has them", lines[8]);
    }

    [Theory]
    [InlineData("UPDATE_ROLLBACK_FAILED", "NotOk stacks: stack 'shop-prod-routing' is UPDATE_ROLLBACK_FAILED (as said) | Mend what its reason names; the next release or Rollback then goes on with its way back. docs/aws.md says how to settle it by hand.")]
    [InlineData("REVIEW_IN_PROGRESS", "NotOk stacks: stack 'shop-prod-routing' is REVIEW_IN_PROGRESS (as said): a change set was never executed | The next release to it makes it; otherwise delete the stack in CloudFormation: there is nothing in it.")]
    [InlineData("ROLLBACK_COMPLETE", "NotOk stacks: stack 'shop-prod-routing' is ROLLBACK_COMPLETE (as said) | It never was whole: the next release of that version removes it and makes it anew, and Teardown removes it.")]
    [InlineData("UPDATE_FAILED", "NotOk stacks: stack 'shop-prod-routing' is UPDATE_FAILED (as said) | Settle it in CloudFormation: nothing that could be decided here would be safe.")]
    [InlineData("UPDATE_IN_PROGRESS", "NotChecked stacks: stack 'shop-prod-routing' is UPDATE_IN_PROGRESS (as said): CloudFormation is at work on it")]
    public async Task A_stack_that_is_stuck_is_named_with_what_to_do(string status, string line)
    {
        _account.Routing = status;

        Assert.Equal([line], (await LinesAsync()).Where(other => other.Contains(" stacks: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("MUTABLE", "true", "its tags can be moved")]
    [InlineData("IMMUTABLE", "false", "what is pushed is not scanned")]
    [InlineData("MUTABLE", "false", "its tags can be moved and what is pushed is not scanned")]
    public async Task A_repository_that_was_changed_is_found(string tags, string scans, string fault)
    {
        _account.Answers["DescribeRepositories"] = $$$"""{"repositories":[{"repositoryName":"shop-prod/app","imageTagMutability":"{{{tags}}}","imageScanningConfiguration":{"scanOnPush":{{{scans}}}}}]}""";

        Assert.Contains(
            $"NotOk image repository: 'shop-prod/app' is there, and {fault} | Run './build.sh Provision --target prod'; what somebody changed by hand, change back.", await LinesAsync());
    }

    [Fact]
    public async Task What_is_missing_is_found_each_by_its_name()
    {
        _account.Refusals["DescribeRepositories"] = (HttpStatusCode.BadRequest, """{"__type":"RepositoryNotFoundException","message":"not there"}""");
        _account.Refusals["GetBucketVersioning"] = (HttpStatusCode.NotFound, "<Error><Code>NoSuchBucket</Code><Message>not there</Message></Error>");
        _account.Refusals["DescribeSecret"] = (HttpStatusCode.BadRequest, """{"__type":"ResourceNotFoundException","message":"not there"}""");
        _account.Answers["DescribeParameters"] = """{"Parameters":[]}""";
        _account.Refusals["DescribeDBClusters"] = (HttpStatusCode.NotFound, "<ErrorResponse><Error><Code>DBClusterNotFoundFault</Code><Message>not there</Message></Error></ErrorResponse>");

        var lines = await LinesAsync();

        Assert.Equal(
            [
                "NotOk image repository: 'shop-prod/app' is not there | Run './build.sh Provision --target prod'; what somebody changed by hand, change back.",
                "NotOk bucket: 'shop-bucket' is not there | Run './build.sh Provision --target prod'; what somebody changed by hand, change back.",
                $"NotOk secret KEY: '{Secret}' is not there | Make it, or mend prod's Secrets in Environments.cs.",
                $"NotOk secret TOKEN: '{Parameter}' is not there | Make it, or mend prod's Secrets in Environments.cs.",
                "NotOk database: there is no cluster 'shop-db' | Make it, or mend prod's DatabaseClusterId in Environments.cs.",
            ],
            lines.Where(line => line.StartsWith("NotOk", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_secret_that_is_being_deleted_is_not_there_for_long()
    {
        _account.Answers["DescribeSecret"] = """{"ARN":"arn","DeletedDate":1790000000}""";

        Assert.Contains($"NotOk secret KEY: '{Secret}' is being deleted | Make it, or mend prod's Secrets in Environments.cs.", await LinesAsync());
    }

    [Theory]
    [InlineData("stopped", "NotOk database: cluster 'shop-db' is stopped | Have it available again before the next migration, which begins with a snapshot of it.")]
    [InlineData("backing-up", "NotChecked database: cluster 'shop-db' is backing-up: RDS is at work on it")]
    public async Task A_database_that_cannot_be_saved_is_found_before_a_migration_is_begun(string status, string line)
    {
        _account.Database = status;

        Assert.Contains(line, await LinesAsync());
    }

    [Fact]
    public async Task A_listener_without_room_is_found_before_a_release_needs_it()
    {
        _account.Rules = 99;

        Assert.Contains(
            "NotOk listener rules: 99 of 100: there is no room for 2 more | End versions that nobody needs ('./build.sh Status'), or have 'Rules per Application Load Balancer' raised in Service Quotas.",
            await LinesAsync());
    }

    [Fact]
    public async Task A_priority_that_somebody_else_has_is_found()
    {
        _account.Host = "elsewhere.example";

        Assert.Contains(
            "NotOk listener rules: priority 1000, which the plain route takes, is that of 'rule-0' | Give that rule another priority, or prod a listener of its own.", await LinesAsync());
    }

    [Fact]
    public async Task A_raised_alarm_is_named_with_its_reason()
    {
        _account.Alarm = "ALARM";

        Assert.Contains("NotOk alarms: 'shop-prod-entry-errors' is raised (as said) | Find out why before the next release: it would take its cutover back.", await LinesAsync());
    }

    [Fact]
    public async Task What_may_not_be_looked_at_is_not_checked_and_the_rest_is()
    {
        _account.Refusals["DescribeAlarms"] = (
            HttpStatusCode.Forbidden,
            "<ErrorResponse><Error><Code>AccessDenied</Code><Message>User: arn:aws:iam::123456789012:user/ann is not authorized to perform: cloudwatch:DescribeAlarms on resource: *</Message></Error></ErrorResponse>");
        _account.Refusals["GetBucketVersioning"] = (HttpStatusCode.Forbidden, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>");

        var lines = await LinesAsync();

        Assert.Equal(
            [
                "NotChecked bucket: 'S3 GetBucketVersioning' was denied: AccessDenied, Access Denied. What serves now was not touched. Run it as the role 'shop-prod-deploy', or './build.sh Doctor --target prod' to see what is missing",
                "NotChecked alarms: 'cloudwatch:DescribeAlarms' was denied to 'arn:aws:iam::123456789012:user/ann' (eu-west-1). What serves now was not touched. The role 'shop-prod-deploy' has it: run the command as that role",
            ],
            lines.Where(line => line.StartsWith("NotChecked", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count);
    }

    [Fact]
    public async Task A_look_that_AWS_does_not_answer_ends_at_its_limit()
    {
        var look = new CheckedLook(new(Settings, "prod"), _clock);

        var looking = look.RunAsync(
            "alarms",
            async ending =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, ending);
                return [];
            },
            default);
        await _clock.RunAsync(looking, TimeSpan.FromSeconds(10));

        Assert.Equal("NotChecked alarms: AWS did not answer within 30 s", Line(Assert.Single(await looking)));
    }

    [Fact]
    public async Task A_defect_is_a_line_and_no_crash()
    {
        var look = new CheckedLook(new(Settings, "prod"), _clock);

        var found = await look.RunAsync("alarms", _ => throw new InvalidOperationException("a defect"), default);

        Assert.Equal("NotChecked alarms: InvalidOperationException: a defect", Line(Assert.Single(found)));
    }

    [Fact]
    public async Task Whoever_cancels_is_not_kept()
    {
        using var clients = Clients();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Checkup(clients).RunAsync(new CancellationToken(canceled: true)));
    }

    private async Task<List<string>> LinesAsync()
    {
        using var clients = Clients();
        return [.. (await Checkup(clients).RunAsync(default)).Select(Line)];
    }

    private AwsCheckup Checkup(AwsClients clients) => new(Settings, "prod", new ComponentSettings { Name = "app", Project = "src/App/App.csproj" }, clients, _clock);

    private AwsClients Clients() => new("eu-west-1", new CannedHttp(_account.Answer)) { Failures = new(Settings, "prod"), Retries = 0 };

    private static string Line(Finding finding) => $"{finding.Verdict switch { Verdict.Ok => "OK", var other => $"{other}" }} {finding.Subject}: {finding.Detail}{(finding.Remedy is { } remedy ? $" | {remedy}" : "")}";
}
