using System.Net;
using Shunt.Aws.Data;
using Shunt.Aws.Tests.Failures;
using Shunt.Aws.Tests.Simulated;
using Shunt.Tests.Sessions;
using Tests;

namespace Shunt.Aws.Tests;

/// <summary>A wait that comes to its limit says nothing about the version: the command ends with exit code 7, what served serves, and the same command goes on.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("shop-prod-app-222222222222", "change set 'release-[0-9]+-1-0' of stack 'shop-prod-app-222222222222' is being made")]
    [InlineData("shop-prod-routing", "change set 'release-[0-9]+-222222222222-10-0' of stack 'shop-prod-routing' is being made")]
    public async Task A_change_set_that_is_not_made_in_time_is_no_verdict_and_the_next_run_goes_on(string stack, string what)
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        account.Cloud.Dawdles = name => name == stack;

        var late = await Assert.ThrowsAsync<StillRollingException>(() => account.ReleaseAsync('2'));
        var served = account.Routed();
        account.Cloud.Dawdles = _ => false;
        await account.ReleaseAsync('2');

        Assert.Equal(ExitCode.NeedsAttention, late.ExitCode);
        Assert.Matches($"^Not finished after 30 min: {what}, and AWS goes on with it. What served before still serves. Run the same command again: it goes on from there.$", late.Message);
        Assert.Equal(("111111111111=100", "222222222222=100"), (served, account.Routed()));
    }

    [Fact]
    public async Task A_version_that_comes_up_for_longer_than_is_waited_is_no_failed_one()
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        account.Time.Leapt = () =>
        {
            if (account.Cloud.Find("shop-prod-app-222222222222") is { Status: "CREATE_IN_PROGRESS" } coming)
                coming.Looks = 2;
        };

        var late = await Assert.ThrowsAsync<StillRollingException>(() => account.ReleaseAsync('2'));

        Assert.Equal(
            "Not finished after 30 min: stack 'shop-prod-app-222222222222' is CREATE_IN_PROGRESS, and AWS goes on with it. What served before still serves. Run the same command again: it goes on from there.",
            late.Message);
        Assert.Equal((ExitCode.NeedsAttention, "111111111111=100"), (late.ExitCode, account.Routed()));
    }

    [Fact]
    public async Task A_snapshot_that_takes_longer_than_is_waited_is_gone_on_with_by_the_next_run()
    {
        var asked = new List<string>();
        using var clients = new AwsClients("eu-west-1", new CannedHttp((_, body) =>
        {
            var action = body.Split("Action=")[1].Split('&')[0];
            asked.Add(action);
            return CannedHttp.Answer(
                HttpStatusCode.OK,
                action == "CreateDBClusterSnapshot"
                    ? "<CreateDBClusterSnapshotResponse><CreateDBClusterSnapshotResult/></CreateDBClusterSnapshotResponse>"
                    : "<DescribeDBClusterSnapshotsResponse><DescribeDBClusterSnapshotsResult><DBClusterSnapshots><DBClusterSnapshot><Status>creating</Status><PercentProgress>70</PercentProgress></DBClusterSnapshot></DBClusterSnapshots></DescribeDBClusterSnapshotsResult></DescribeDBClusterSnapshotsResponse>");
        }));

        var late = await Assert.ThrowsAsync<StillRollingException>(
            () => new ClusterSnapshots(clients.Databases, new RecordingNarrator(), new LeapingTimeProvider()).TakeAsync("shop-db", "shop-prod-app-7", new Dictionary<string, string>(), default));

        Assert.Equal((ExitCode.NeedsAttention, 1), (late.ExitCode, asked.Count(action => action.StartsWith("Create", StringComparison.Ordinal))));
        Assert.Equal(
            "Not finished after 60 min: snapshot 'shop-prod-app-7' is at 70 %, and AWS goes on with it. What served before still serves. Run the same command again: it goes on from there.",
            late.Message);
    }
}
