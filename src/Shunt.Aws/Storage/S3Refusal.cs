using Amazon.Runtime;

namespace Shunt.Aws.Storage;

/// <summary>What S3 refused, or could not be asked.</summary>
internal static class S3Refusal
{
    /// <summary>Says whether an error is one. A limit of the client's own that ran out is: it ends as a cancelled task.</summary>
    public static bool Is(Exception cause) =>
        cause is AmazonClientException or AmazonServiceException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    /// <summary>What it says, as a clause.</summary>
    public static string Describe(Exception cause) => cause switch
    {
        AmazonServiceException { ErrorCode.Length: > 0 } refused => $"{refused.ErrorCode}, {refused.Message.TrimEnd('.')}",
        OperationCanceledException => "S3 did not answer in time",
        _ => cause.Message.TrimEnd('.'),
    };
}
