using Amazon.Runtime;

namespace Shunt.Aws.Failures;

/// <summary>Tells in one line each what AWS did not do, what that means for what serves, and what to do.</summary>
/// <param name="settings">Where the target is.</param>
/// <param name="target">The target's name.</param>
internal sealed class AwsFailures(AwsSettings settings, string target)
{
    private const string Untouched = "What serves now was not touched.";
    private const string GoesOn = "What serves now was not touched, and what AWS has begun it goes on with.";

    private readonly TargetRoles _roles = new($"{settings.Name}-{target}");

    /// <summary>
    /// Has a client throw what <see cref="Explain"/> makes of its failures, after its retries, in place of the SDK's own exceptions. Those that are none of these kinds stay as they
    /// are, for whoever asked knows what to do about them.
    /// </summary>
    /// <param name="client">The client.</param>
    public void Watch(AmazonServiceClient client) => client.ExceptionEvent += (_, told) =>
    {
        // The pipeline tells of a failure outside of its retries, right before it goes to the caller: what is thrown here goes in its place.
        if (told is WebServiceExceptionEventArgs failed && Explain(failed.Exception, NameOf(failed.Request)) is { } explained)
            throw explained;
    };

    /// <summary>The line for a failure; null for one that whoever asked has to know what to do about, and for a call that was cancelled.</summary>
    /// <param name="failure">What the SDK threw.</param>
    /// <param name="what">What was asked for, such as <c>ECS RunTask</c>.</param>
    public AwsFailureException? Explain(Exception failure, string what) => failure as AwsFailureException ?? FailureCodes.KindOf(failure) switch
    {
        null => null,
        AwsFailureKind.NoCredentials => new AwsFailureException(
            ExitCode.BadUsage,
            AwsFailureKind.NoCredentials,
            $"'{what}' was not asked of AWS: there are no credentials for account '{settings.Account}' here. Nothing was touched. " +
            $"Run 'aws sso login' and set AWS_PROFILE; a job of CI takes the role '{_roles.Deploy}'.",
            failure),
        { } kind => new AwsFailureException(ExitCode.NeedsAttention, kind, $"{Line(kind, failure, what)}", failure),
    };

    /// <summary>The line for a refusal that is none of the kinds, where whoever asked does not know what to do about it either.</summary>
    /// <param name="failure">What the SDK threw.</param>
    /// <param name="what">What was asked for, such as <c>S3 PutObject</c>.</param>
    public static AwsFailureException Refused(AmazonServiceException failure, string what) => new(
        ExitCode.NeedsAttention,
        AwsFailureKind.Refused,
        $"'{what}' was refused: {Detail(failure)}. {GoesOn} Mend that and run the same command again: it goes on from there.",
        failure);

    /// <summary>The line for credentials of another account than the target's.</summary>
    /// <param name="account">Their account.</param>
    /// <param name="identity">Whose they are, by the ARN.</param>
    public AwsFailureException WrongAccount(string account, string identity) => new(
        ExitCode.BadUsage,
        AwsFailureKind.WrongAccount,
        $"'{target}' is in account '{settings.Account}', and the credentials here are of '{account}' ({identity}). Nothing was touched. " +
        $"Set AWS_PROFILE to a profile of '{settings.Account}', or mend {target}'s Account in Environments.cs.");

    /// <summary>The line for an environment that is not where the settings say.</summary>
    /// <param name="stack">The environment's stack.</param>
    public AwsFailureException NoEnvironment(string stack) => new(
        ExitCode.BadUsage,
        AwsFailureKind.WrongRegion,
        $"'{target}' has no environment: stack '{stack}' is not in '{settings.Region}' of account '{settings.Account}'. Nothing was touched. " +
        $"Run './build.sh Provision --target {target}' to make it, or mend {target}'s Region in Environments.cs.");

    private string Line(AwsFailureKind kind, Exception failure, string what) => kind switch
    {
        AwsFailureKind.UnknownCredentials =>
            $"AWS does not know the credentials that '{what}' was asked with ({Code(failure)}). {Untouched} " +
            $"Run 'aws sts get-caller-identity': they were deleted, this machine's clock is wrong, or '{settings.Region}' is not enabled in their account.",
        AwsFailureKind.Expired =>
            $"The credentials have expired: '{what}' was refused ({Code(failure)}). {GoesOn} " +
            "Sign in again ('aws sso login', or a new job of CI) and run the same command: it goes on from the ledger.",
        AwsFailureKind.WrongRegion =>
            $"'{what}' is not to be had in region '{settings.Region}': {Detail(failure)}. {Untouched} " +
            $"Mend {target}'s Region in Environments.cs, or AWS_ENDPOINT_URL and the way to the name servers from here.",
        AwsFailureKind.Denied => Denied(failure, what),
        AwsFailureKind.Quota =>
            $"'{what}' reached a quota of account '{settings.Account}' in '{settings.Region}': {Detail(failure)}. {Untouched} " +
            "Remove what is not needed, or have the quota raised in Service Quotas; then run the same command again.",
        AwsFailureKind.Throttled =>
            $"AWS throttled '{what}' at every attempt ({Code(failure)}). {GoesOn} Run the same command again in a minute: it goes on from there.",
        _ =>
            $"'{what}' was not answered at any attempt: {Detail(failure)}. {GoesOn} " +
            "Check the way to AWS (proxy, VPN, its health dashboard) and run the same command again: it goes on from there.",
    };

    private string Denied(Exception failure, string what)
    {
        if (DeniedCall.Read(failure.Message) is not { } call)
            return $"'{what}' was denied: {Detail(failure)}. {Untouched} Run it as the role '{_roles.Deploy}', or './build.sh Doctor --target {target}' to see what is missing.";

        var on = call.Resource.Length > 0 && call.Resource != "*" ? $" on '{call.Resource}'" : "";
        var to = call.Who.Length > 0 ? $" to '{call.Who}'" : "";
        return $"'{call.Action}'{on} was denied{to} ({settings.Region}). {Untouched} {NextStep(call)}";
    }

    /// <summary>What to do about a denied call, as a sentence.</summary>
    /// <param name="call">The call.</param>
    internal string NextStep(DeniedCall call)
    {
        if (call.IsForbidden)
            return "A policy forbids it, whatever others allow: ask whoever keeps the policies of the account.";

        return _roles.Having(call.Action, call.Resource) switch
        {
            null => $"None of the target's roles may: run the command as an administrator of account '{settings.Account}'.",
            { } role when call.Who.Contains($"/{role}/", StringComparison.Ordinal) =>
                $"The role '{role}' should have it: have an administrator run './build.sh Provision --target {target}', which renews its policies.",
            { } role => $"The role '{role}' has it: run the command as that role.",
        };
    }

    private static string NameOf(AmazonWebServiceRequest? request) => request is null
        ? "a call"
        : $"{request.GetType().Namespace!.Split('.')[1]} {request.GetType().Name[..^"Request".Length]}";

    // What a signature was compared with is in its message, and the session's token in that.
    private static string Code(Exception failure) => failure is AmazonServiceException { ErrorCode.Length: > 0 } service ? service.ErrorCode : failure.GetType().Name;

    private static string Detail(Exception failure)
    {
        var cause = failure is AmazonServiceException { ErrorCode: null or "" } or AmazonClientException && failure.InnerException is { } inner ? inner : failure;
        var said = FailureText.Clause(cause.Message);
        return cause is AmazonServiceException { ErrorCode.Length: > 0 } service ? $"{service.ErrorCode}, {said}" : said;
    }
}
