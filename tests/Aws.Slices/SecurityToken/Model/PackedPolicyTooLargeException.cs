using Amazon.Runtime.Internal;

namespace Amazon.SecurityToken.Model;

/// <summary>The policies are too large.</summary>
public class PackedPolicyTooLargeException : AmazonSecurityTokenServiceException
{
    internal static readonly Fault Fault = new("PackedPolicyTooLarge", static said => new PackedPolicyTooLargeException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public PackedPolicyTooLargeException(string message)
        : base(message)
    {
    }

    private PackedPolicyTooLargeException(ErrorResponse said)
        : base(said)
    {
    }
}
