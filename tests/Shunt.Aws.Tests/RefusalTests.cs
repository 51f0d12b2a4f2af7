using System.Net;
using Amazon.CloudFormation;
using Shunt.Aws.Failures;
using Shunt.Aws.Tests.Checks;
using Shunt.Aws.Tests.Failures;
using Shunt.Aws.Tests.Simulated;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Targets;
using Tests;

namespace Shunt.Aws.Tests;

/// <summary>What lies with the account, the credentials or the settings ends a command in one line, and nothing was changed by it: neither before the first change nor in the middle of a release.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string Denied = "User: arn:aws:iam::123456789012:user/ann is not authorized to perform: cloudformation:CreateChangeSet on resource: arn:aws:cloudformation:eu-west-1:123456789012:stack/shop-prod-x/*";

    private static readonly AwsSettings Settings = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" };
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };
    private static readonly TargetSettings Target = new() { Name = "prod" };
    private static readonly AwsFailures Failures = new(Settings, "prod");

    private readonly CannedAccount _account = new();
    private readonly RecordingNarrator _narrator = new();
    private readonly AwsClients _clients;
    private readonly AwsPlatform _platform;

    public RefusalTests()
    {
        _clients = new AwsClients("eu-west-1", new CannedHttp(_account.Answer)) { Failures = Failures, Retries = 0 };
        _platform = new AwsPlatform(Settings, new(Target, Component, _narrator, TimeProvider.System, (_, _, _) => throw new NotSupportedException()), _clients, new MemoryEpochs());
    }

    public void Dispose()
    {
        _platform.Dispose();
        _clients.Dispose();
    }

    /// <summary>The commands that change something, as far as their part of it on AWS goes.</summary>
    public static TheoryData<string> Commands => ["prepare", "plan", "provision", "release"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_expired_token_ends_a_command_before_anything_is_changed(string command)
    {
        foreach (var operation in (string[])["GetCallerIdentity", "DescribeStacks"])
            _account.Refusals[operation] = Refused("ExpiredToken", "The security token included in the request is expired");

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => RunAsync(command));

        Assert.Equal((AwsFailureKind.Expired, ExitCode.NeedsAttention), (told.Kind, told.ExitCode));
        Assert.StartsWith("The credentials have expired: '", told.Message, StringComparison.Ordinal);
        Assert.Empty(_account.Changed);
    }

    [Theory]
    [InlineData("prepare")]
    [InlineData("plan")]
    [InlineData("provision")]
    public async Task Credentials_of_another_account_end_a_command_before_anything_else_is_asked(string command)
    {
        _account.Answers["GetCallerIdentity"] = CannedAccount.Identity("999999999999");

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => RunAsync(command));

        Assert.Equal((AwsFailureKind.WrongAccount, ExitCode.BadUsage), (told.Kind, told.ExitCode));
        Assert.Equal(["GetCallerIdentity"], _account.Asked);
    }

    [Theory]
    [InlineData("prepare")]
    [InlineData("release")]
    public async Task A_region_without_the_environment_ends_a_release_before_anything_is_changed(string command)
    {
        _account.Environment = null;

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => RunAsync(command));

        Assert.Equal((AwsFailureKind.WrongRegion, ExitCode.BadUsage), (told.Kind, told.ExitCode));
        Assert.StartsWith("'prod' has no environment: stack 'shop-prod-environment' is not in 'eu-west-1' of account '123456789012'. Nothing was touched.", told.Message, StringComparison.Ordinal);
        Assert.Empty(_account.Changed);
    }

    [Theory]
    [InlineData("provision")]
    [InlineData("release")]
    public async Task A_change_that_is_denied_is_named_and_no_other_is_tried(string command)
    {
        _account.Refusals["CreateChangeSet"] = Refused("AccessDenied", Denied);

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => RunAsync(command));

        Assert.Equal((AwsFailureKind.Denied, ExitCode.NeedsAttention), (told.Kind, told.ExitCode));
        Assert.StartsWith("'cloudformation:CreateChangeSet' on 'arn:aws:cloudformation:eu-west-1:123456789012:stack/shop-prod-x/*' was denied to 'arn:aws:iam::123456789012:user/ann' (eu-west-1).", told.Message, StringComparison.Ordinal);
        Assert.Equal("CreateChangeSet", _account.Asked.Last());
        Assert.Empty(_account.Changed);
    }

    [Theory]
    [InlineData("provision")]
    [InlineData("release")]
    public async Task A_quota_that_is_reached_is_named_and_nothing_else_is_tried(string command)
    {
        _account.Refusals["CreateChangeSet"] = Refused("LimitExceededException", "Limit for stack has been exceeded");

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => RunAsync(command));

        Assert.Equal((AwsFailureKind.Quota, ExitCode.NeedsAttention), (told.Kind, told.ExitCode));
        Assert.StartsWith("'CloudFormation CreateChangeSet' reached a quota of account '123456789012' in 'eu-west-1': LimitExceededException, Limit for stack has been exceeded.", told.Message, StringComparison.Ordinal);
        Assert.Empty(_account.Changed);
    }

    [Theory]
    [InlineData("CreateChangeSet", "ExpiredToken", "Expired")]
    [InlineData("ExecuteChangeSet", "ExpiredToken", "Expired")]
    [InlineData("CreateChangeSet", "AccessDenied", "Denied")]
    [InlineData("ExecuteChangeSet", "AccessDenied", "Denied")]
    [InlineData("CreateChangeSet", "LimitExceededException", "Quota")]
    [InlineData("ExecuteChangeSet", "InvalidClientTokenId", "UnknownCredentials")]
    public async Task In_the_middle_of_a_release_the_old_version_serves_all_traffic_and_the_same_command_goes_on(string call, string code, string kind)
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        account.Cloud.Refuses = (refused, stack) => refused == call && stack == "shop-prod-routing"
            ? Failures.Explain(new AmazonCloudFormationException("refused") { ErrorCode = code, StatusCode = HttpStatusCode.Forbidden }, $"CloudFormation {call}")
            : null;

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => account.ReleaseAsync('2'));
        var served = account.Routed();
        account.Cloud.Refuses = (_, _) => null;
        await account.ReleaseAsync('2');

        Assert.Equal((kind, ExitCode.NeedsAttention), (told.Kind.ToString(), told.ExitCode));
        Assert.Equal(("111111111111=100", "222222222222=100"), (served, account.Routed()));
    }

    private static (HttpStatusCode Status, string Body) Refused(string code, string message) =>
        (HttpStatusCode.Forbidden, $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>");

    private Task RunAsync(string command) => command switch
    {
        "prepare" => _platform.PrepareAsync(default),
        "plan" => _platform.PlanGroundAsync("prod", default),
        "provision" => _platform.MakeGroundAsync("prod", _ => { }, default),
        _ => _platform.StartAsync(new InstanceRequest { Target = "prod", Component = Component, Version = new Placed(new string('1', 40), $"sha256:{new string('1', 64)}") }, epoch: 1, default),
    };
}
