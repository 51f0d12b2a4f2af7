using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Shunt.Platforms;
using Shunt.Secrets;

namespace Shunt.Aws.Releases;

/// <summary>The role of a target's tests, which looks and changes nothing.</summary>
/// <param name="roles">STS.</param>
/// <param name="role">The role, by its ARN.</param>
/// <param name="region">The target's region.</param>
internal sealed class TestRole(IAmazonSecurityTokenService roles, string role, string region)
{
    private const string Session = "tests";

    // The most for a role that is taken by another role: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html
    private const int Seconds = 3600;

    // Every variable by which an SDK or the aws CLI finds other credentials: https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
    private static readonly string[] OtherWays =
    [
        "AWS_CONTAINER_AUTHORIZATION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_DEFAULT_PROFILE", "AWS_PROFILE", "AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME", "AWS_WEB_IDENTITY_TOKEN_FILE",
    ];

    /// <summary>Takes it, for an hour.</summary>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<TestIdentity> TakeAsync(CancellationToken cancellation)
    {
        var taken = await roles.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = role, RoleSessionName = Session, DurationSeconds = Seconds }, cancellation).ConfigureAwait(false);
        return new TestIdentity(
            taken.AssumedRoleUser.Arn,
            OtherWays,
            new Dictionary<string, string> { ["AWS_ACCESS_KEY_ID"] = taken.Credentials.AccessKeyId, ["AWS_REGION"] = region, ["AWS_DEFAULT_REGION"] = region },
            new Dictionary<string, Secret> { ["AWS_SECRET_ACCESS_KEY"] = new(taken.Credentials.SecretAccessKey), ["AWS_SESSION_TOKEN"] = new(taken.Credentials.SessionToken) });
    }
}
