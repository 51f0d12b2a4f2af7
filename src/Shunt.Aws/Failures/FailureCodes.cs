using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;

namespace Shunt.Aws.Failures;

/// <summary>Which kind a failure is, by the code that a service gives it, for the words differ from service to service.</summary>
/// <remarks>Codes: the lists of common errors in the API references of the services, and those that the SDK itself takes for throttling.</remarks>
internal static class FailureCodes
{
    private static readonly Dictionary<string, AwsFailureKind> Kinds = new((KeyValuePair<string, AwsFailureKind>[])
    [
        .. Of(AwsFailureKind.Expired, "ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired", "ExpiredClientTokenException"),
        .. Of(
            AwsFailureKind.UnknownCredentials,
            "InvalidClientTokenId", "UnrecognizedClientException", "UnrecognizedClient", "InvalidAccessKeyId", "InvalidToken", "SignatureDoesNotMatch", "InvalidSignatureException", "InvalidSignature",
            "IncompleteSignature", "IncompleteSignatureException", "MissingAuthenticationToken", "MissingAuthenticationTokenException", "AuthFailure", "RequestTimeTooSkewed", "NotSignedUp", "OptInRequired",
            "SubscriptionRequiredException", "InvalidIdentityToken"),
        .. Of(AwsFailureKind.WrongRegion, "AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException"),
        .. Of(
            AwsFailureKind.Denied,
            "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "UnauthorizedAccess", "NotAuthorized", "AuthorizationError", "AuthorizationErrorException", "OperationNotPermitted",
            "OperationNotPermittedException"),
        .. Of(
            AwsFailureKind.Quota,
            "TooManyRules", "TooManyTargetGroups", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "TooManyListeners", "TooManyLoadBalancers", "LimitExceeded", "LimitExceededException",
            "ServiceQuotaExceeded", "ServiceQuotaExceededException", "ResourceLimitExceeded", "SnapshotQuotaExceeded", "InsufficientDBClusterCapacityFault"),
        .. Of(
            AwsFailureKind.Throttled,
            "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException", "TooManyRequestsException", "TooManyUpdates", "RequestLimitExceeded",
            "BandwidthLimitExceeded", "PriorRequestNotComplete", "SlowDown", "EC2ThrottledException"),
    ]);

    // S3 has no more than this code for a bucket's, and for a signature's, wrong region.
    private const string SaidOfRegion = "valid region";
    private const string SaidOfDenied = "not authorized to perform";

    /// <summary>The kind of a failure; null for one that whoever asked has to know what to do about.</summary>
    /// <param name="failure">What the SDK threw.</param>
    public static AwsFailureKind? KindOf(Exception failure) => failure switch
    {
        AwsFailureException told => told.Kind,
        // Of an answer that broke off, it is not known what it would have said.
        AmazonUnmarshallingException => AwsFailureKind.Unanswered,
        AmazonServiceException service => KindOf(service),
        AmazonClientException client when FailureText.SaysNoCredentials(client) => AwsFailureKind.NoCredentials,
        AmazonClientException { InnerException: { } inner } => KindOf(inner),
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } => AwsFailureKind.WrongRegion,
        HttpRequestException or IOException or SocketException or TimeoutException or WebException => AwsFailureKind.Unanswered,
        _ => null,
    };

    private static AwsFailureKind? KindOf(AmazonServiceException service)
    {
        // The SDK wraps what broke the connection, without a code of any service.
        if (string.IsNullOrEmpty(service.ErrorCode) && service.InnerException is { } inner && KindOf(inner) is { } broken)
            return broken;

        if (service.Message.Contains(SaidOfRegion, StringComparison.Ordinal))
            return AwsFailureKind.WrongRegion;

        if (service.ErrorCode is { } code && Kinds.TryGetValue(code, out var kind))
            return kind;

        return service.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => AwsFailureKind.Throttled,
            _ when service.Message.Contains(SaidOfDenied, StringComparison.Ordinal) => AwsFailureKind.Denied,

            // S3 has no words for a refusal where it has no body, as for HeadBucket.
            HttpStatusCode.Forbidden => AwsFailureKind.Denied,
            >= HttpStatusCode.InternalServerError => AwsFailureKind.Unanswered,
            _ => null,
        };
    }

    private static IEnumerable<KeyValuePair<string, AwsFailureKind>> Of(AwsFailureKind kind, params string[] codes) => codes.Select(code => KeyValuePair.Create(code, kind));
}
