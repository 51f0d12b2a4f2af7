using Shunt.Aws.Tests.Simulated;
using Shunt.Rollback;

namespace Shunt.Aws.Tests;

/// <summary>CloudFormation takes a step back by itself while it watches the alarms: the release says so, and who serves.</summary>
public sealed class AlarmTests
{
    private const string Routing = "shop-prod-routing";

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public async Task An_alarm_in_a_step_s_watch_ends_the_release_as_an_automatic_rollback(int percent)
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        account.Time.Leapt = () =>
        {
            if (account.Routed().StartsWith($"222222222222={percent}", StringComparison.Ordinal) && account.Cloud.Find(Routing) is { Status: "UPDATE_IN_PROGRESS", Looks: > 1 } stack)
                SimulatedCloudFormation.TakeBack(stack, "The following alarms went to ALARM: shop-prod-app-222222222222-latency");
        };

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => account.ReleaseAsync('2'));

        Assert.Equal(
            """
            Release 'app 222222222222' was rolled back: the platform took the step back (The following alarms went to ALARM: shop-prod-app-222222222222-latency).
            'app 111111111111' still serves all traffic on prod; the new instance was stopped. Log: log group logs, streams 222222222222/.
            """,
            failure.Message);
        Assert.Equal(ExitCode.RolledBack, failure.ExitCode);
        Assert.Equal("shop-prod-app-111111111111\nshop-prod-environment\nshop-prod-routing\nroute 111111111111=100", account.Picture());
    }
}
