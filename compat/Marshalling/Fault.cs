using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Marshalling;

/// <summary>An error that has an exception of its own.</summary>
/// <param name="Code">What the service calls it.</param>
/// <param name="Make">Makes the exception of what the service said.</param>
internal sealed record Fault(string Code, Func<ErrorResponse, AmazonServiceException> Make)
{
    /// <summary>The exception for what the service said: that of the operation's own errors, or the service's.</summary>
    /// <param name="said">What it said.</param>
    /// <param name="own">The errors that the operation has.</param>
    /// <param name="other">Makes the exception of all others.</param>
    public static AmazonServiceException Of(ErrorResponse said, IReadOnlyList<Fault> own, Func<ErrorResponse, AmazonServiceException> other) =>
        (own.FirstOrDefault(fault => fault.Code == said.Code)?.Make ?? other)(said);
}
