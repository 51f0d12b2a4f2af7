using Amazon.Runtime.Internal;

namespace Amazon.SecurityToken.Model;

/// <summary>The policy cannot be read.</summary>
public class MalformedPolicyDocumentException : AmazonSecurityTokenServiceException
{
    internal static readonly Fault Fault = new("MalformedPolicyDocument", static said => new MalformedPolicyDocumentException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public MalformedPolicyDocumentException(string message)
        : base(message)
    {
    }

    private MalformedPolicyDocumentException(ErrorResponse said)
        : base(said)
    {
    }
}
