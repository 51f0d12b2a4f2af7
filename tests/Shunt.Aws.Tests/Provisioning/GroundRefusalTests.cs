using System.Net;
using Shunt.Aws.Failures;
using Shunt.Aws.Provisioning;
using Shunt.Aws.Tests.Checks;
using Shunt.Aws.Tests.Failures;
using Shunt.Aws.Tests.Simulated;
using Shunt.Targets;
using Tests;

namespace Shunt.Aws.Tests.Provisioning;

/// <summary>What releases stand on is made or removed by credentials that may not all of it.</summary>
public sealed class GroundRefusalTests : IDisposable
{
    private static readonly AwsSettings Settings = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" };
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };

    private readonly CannedAccount _account = new();
    private readonly RecordingNarrator _narrator = new();
    private readonly AwsClients _clients;

    public GroundRefusalTests() => _clients = new AwsClients("eu-west-1", new CannedHttp(_account.Answer)) { Failures = new AwsFailures(Settings, "prod"), Retries = 0 };

    public void Dispose() => _clients.Dispose();

    [Fact]
    public async Task An_environment_that_whoever_releases_may_not_delete_stays_and_that_is_said()
    {
        _account.Refusals["DeleteStack"] = Denied("cloudformation:DeleteStack");

        await Removal().RunAsync(default);

        Assert.Equal(
            ["warn: Stack 'shop-prod-environment' stays: whoever releases may not delete it. Nothing of 'prod' runs any more. Run './build.sh Teardown --target prod' with the credentials of whoever provisions to remove it."],
            _narrator.Lines);
        Assert.Equal(["DescribeStacks", "DeleteStack"], _account.Asked);
    }

    [Fact]
    public async Task What_is_left_is_not_called_nothing_where_it_may_not_be_asked()
    {
        _account.Environment = null;
        _account.Refusals["GetResources"] = (HttpStatusCode.BadRequest, """{"__type":"AccessDeniedException","message":"User: arn:aws:iam::123456789012:user/ann is not authorized to perform: tag:GetResources"}""");

        await Removal().RunAsync(default);

        Assert.Equal(
            [
                "warn: That nothing of 'prod' is left was not checked: these credentials may not ask for it ('tag:GetResources').",
                "say: Kept: bucket 'shop-prod-123456789012-eu-west-1' (ledger and builds) and repository 'shop-prod/app' (images). The next './build.sh Provision --target prod' takes them over.",
            ],
            _narrator.Lines);
    }

    [Theory]
    [InlineData("HeadBucket", "")]
    [InlineData("DescribeRepositories", """{"__type":"AccessDeniedException","message":"denied"}""")]
    public async Task What_is_kept_is_not_called_nothing_where_it_may_not_be_looked_at(string operation, string body)
    {
        _account.Environment = null;
        _account.Refusals[operation] = (HttpStatusCode.Forbidden, body);

        await Removal().RunAsync(default);

        Assert.Equal(
            [
                "say: Nothing of 'prod' is left in account 123456789012, eu-west-1, but what is kept.",
                "warn: Whether bucket 'shop-prod-123456789012-eu-west-1' and repository 'shop-prod/app' are kept was not checked: these credentials may not look at them.",
            ],
            _narrator.Lines);
    }

    [Fact]
    public async Task A_removal_that_takes_longer_than_is_waited_is_no_failed_one()
    {
        using var cloud = new SimulatedCloudFormation();
        using var clients = new AwsClients("eu-west-1") { Stacks = cloud };
        cloud.Put("shop-prod-environment", "CREATE_COMPLETE", "Name=shop");

        var late = await Assert.ThrowsAsync<StillRollingException>(
            () => new GroundRemoval(Settings, "prod", Component, clients, _narrator, TimeProvider.System) { MostWait = TimeSpan.Zero }.RunAsync(default));

        Assert.Equal(
            (ExitCode.NeedsAttention, "Not finished after 0 min: stack 'shop-prod-environment' is CREATE_COMPLETE, and AWS goes on with it. Nothing serves on 'prod' any more. Run the same command again: it goes on from there."),
            (late.ExitCode, late.Message));
    }

    [Fact]
    public async Task A_bucket_of_another_account_stops_a_provision_before_anything_is_changed()
    {
        _account.Refusals["HeadBucket"] = (HttpStatusCode.Forbidden, "");

        var told = await Assert.ThrowsAsync<BadUsageException>(
            () => new Ground(Settings, "prod", Component, _clients, _narrator, TimeProvider.System).MakeAsync(_ => { }, default));

        Assert.Equal(
            "Nothing was touched: bucket 'shop-prod-123456789012-eu-west-1' is another account's, or these credentials may not look at it ('s3:ListBucket' in account '123456789012'). " +
            "Use credentials of whoever provisions; where the bucket is another's, choose another Name in Environments.cs.",
            told.Message);
        Assert.Equal(["GetCallerIdentity", "DescribeStacks", "HeadBucket"], _account.Asked);
    }

    private static (HttpStatusCode Status, string Body) Denied(string action) => (
        HttpStatusCode.Forbidden,
        $"<ErrorResponse><Error><Code>AccessDenied</Code><Message>User: arn:aws:iam::123456789012:user/ann is not authorized to perform: {action} on resource: x</Message></Error></ErrorResponse>");

    private GroundRemoval Removal() => new(Settings, "prod", Component, _clients, _narrator, TimeProvider.System);
}
