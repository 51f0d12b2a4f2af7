using System.Text.RegularExpressions;

namespace Shunt.Aws.Failures;

/// <summary>
/// What to do about why a stack was taken back or a task stopped, where AWS tells it in words alone: the reasons of CloudFormation's events and of ECS's stopped tasks.
/// </summary>
/// <param name="failures">Knows the target.</param>
/// <param name="target">The target's name.</param>
internal sealed partial class FailureReasons(AwsFailures failures, string target)
{
    /// <summary>The kind of a reason and the next step, as a sentence; null for one that is not known.</summary>
    /// <param name="reason">What AWS says.</param>
    public (AwsFailureKind Kind, string NextStep)? Read(string reason)
    {
        if (DeniedCall.Read(reason) is { } denied)
            return (AwsFailureKind.Denied, failures.NextStep(denied));

        if (Rules().IsMatch(reason))
            return (AwsFailureKind.Quota, $"The listener takes no more rules (100 unless that was raised): end versions that nobody needs ('./build.sh Status'), or have 'Rules per Application Load Balancer' raised in Service Quotas.");

        if (OtherQuota().IsMatch(reason))
            return (AwsFailureKind.Quota, "Remove what is not needed, or have that quota raised in Service Quotas.");

        if (MissingSecret().IsMatch(reason))
            return (AwsFailureKind.MissingSecret, $"Make the secret, or mend {target}'s Secrets in Environments.cs: './build.sh Doctor --target {target}' names those that are missing.");

        if (MissingImage().IsMatch(reason))
            return (AwsFailureKind.MissingImage, $"Run './build.sh PushImage --target {target}' with the same --version: it sends the image again.");

        if (NoWayOut().IsMatch(reason))
            return (AwsFailureKind.Unanswered, $"Tasks have no way to ECR, the secrets or the logs: give them public addresses or a way out ({target}'s Given in Environments.cs).");

        return null;
    }

    [GeneratedRegex("TooManyRules|maximum number of rules", RegexOptions.IgnoreCase)]
    private static partial Regex Rules();

    [GeneratedRegex(@"TooMany[A-Z]|LimitExceeded|QuotaExceeded|reached the (limit|quota)|(limit|quota) .{0,60}(exceeded|reached)|maximum number of", RegexOptions.None)]
    private static partial Regex OtherQuota();

    [GeneratedRegex("can't find the specified secret|ParameterNotFound|invalid ssm parameters|unable to (pull|retrieve) secret.*ResourceNotFoundException", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex MissingSecret();

    [GeneratedRegex("CannotPull[A-Za-z]*Error.*(not found|manifest unknown|does not exist)|(requested image|image) not found|ImageNotFoundException|RepositoryNotFoundException", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex MissingImage();

    [GeneratedRegex("(CannotPull[A-Za-z]*Error|ResourceInitializationError).*(i/o timeout|context deadline exceeded|dial tcp|network is unreachable|Client.Timeout)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex NoWayOut();
}
