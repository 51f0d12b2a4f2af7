using Shunt.Aws.Tests.Simulated;
using Shunt.Deploy;

namespace Shunt.Aws.Tests;

/// <summary>A version that does not come up on AWS is told with the reason that AWS has and with what to do about it; what served before serves.</summary>
public sealed class ReleaseFailureTests
{
    [Theory]
    [InlineData("the process ended with exit code 139", "Mend that and run the same command again.")]
    [InlineData("TooManyRules: the maximum number of rules on the load balancer has been reached", "The listener takes no more rules (100 unless that was raised): end versions that nobody needs ('./build.sh Status'), or have 'Rules per Application Load Balancer' raised in Service Quotas.")]
    [InlineData("CannotPullContainerError: image not found", "Run './build.sh PushImage --target prod' with the same --version: it sends the image again.")]
    [InlineData("ResourceInitializationError: unable to pull secrets or registry auth: Secrets Manager can't find the specified secret", "Make the secret, or mend prod's Secrets in Environments.cs: './build.sh Doctor --target prod' names those that are missing.")]
    public async Task A_version_that_does_not_come_up_is_told_with_its_reason_and_one_next_step(string reason, string next)
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        (account.Cloud.FailsNext, account.Cloud.Reason) = (true, reason);

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => account.ReleaseAsync('2'));

        Assert.StartsWith(
            $"Release 'app 222222222222' was not verified: Stack 'shop-prod-app-222222222222' was not changed: CloudFormation took the change back (Service (AWS::ECS::Service): {reason}). {next}",
            failure.Message, StringComparison.Ordinal);
        Assert.Equal("shop-prod-app-111111111111\nshop-prod-environment\nshop-prod-routing\nroute 111111111111=100", account.Picture());
    }
}
