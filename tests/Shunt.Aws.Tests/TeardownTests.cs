using Shunt.Aws.Tests.Simulated;

namespace Shunt.Aws.Tests;

/// <summary>The end of a target goes from the route over the releases to the environment, and no step of it is begun before the one before it is done.</summary>
public sealed class TeardownTests
{
    [Theory]
    [InlineData("shop-prod-routing", "delete shop-prod-routing")]
    [InlineData("shop-prod-app-111111111111", "delete shop-prod-routing, delete shop-prod-app-111111111111")]
    public async Task A_stack_that_goes_for_longer_than_is_waited_is_no_failure_and_the_environment_stays(string stack, string deleted)
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        account.Time.Leapt = () => Hold(account, stack);

        var late = await Assert.ThrowsAsync<StillRollingException>(account.TeardownAsync);

        Assert.Equal(
            $"Not finished after 30 min: stack '{stack}' is DELETE_IN_PROGRESS, and AWS goes on with it. The environment of 'prod' was not touched yet. Run the same command again: it goes on from there.",
            late.Message);
        Assert.Equal(ExitCode.NeedsAttention, late.ExitCode);
        Assert.Equal(deleted, string.Join(", ", account.Cloud.Calls.Where(call => call.StartsWith("delete ", StringComparison.Ordinal))));
        Assert.Equal("CREATE_COMPLETE", account.Cloud.Find("shop-prod-environment")!.Status);
    }

    [Fact]
    public async Task A_version_that_ends_for_longer_than_is_waited_ends_without_us()
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        await account.ReleaseAsync('2');
        account.Time.Leapt = () => Hold(account, "shop-prod-app-111111111111");

        await account.TerminateAsync('1');

        Assert.Contains("warn: Stack 'shop-prod-app-111111111111' is DELETE_IN_PROGRESS after 30 min; CloudFormation goes on.", account.Narrator.Lines);
        Assert.Equal("222222222222=100", account.Routed());
    }

    private static void Hold(SimulatedAccount account, string stack)
    {
        if (account.Cloud.Find(stack) is { Status: "DELETE_IN_PROGRESS" } going)
            going.Looks = 2;
    }
}
