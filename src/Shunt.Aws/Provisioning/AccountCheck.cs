using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Shunt.Aws.Failures;

namespace Shunt.Aws.Provisioning;

/// <summary>Refuses credentials of another account than the target's, before anything else is asked.</summary>
internal static class AccountCheck
{
    /// <summary>Passes, or refuses.</summary>
    /// <param name="identities">STS.</param>
    /// <param name="settings">Where the target is.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <returns>The ARN of whoever asks.</returns>
    /// <exception cref="AwsFailureException">They are of another one; nothing was touched.</exception>
    public static async Task<string> RequireAsync(IAmazonSecurityTokenService identities, AwsSettings settings, string target, CancellationToken cancellation)
    {
        var caller = await identities.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellation).ConfigureAwait(false);
        return caller.Account == settings.Account ? caller.Arn! : throw new AwsFailures(settings, target).WrongAccount(caller.Account, caller.Arn);
    }
}
