using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The token was used for another request.</summary>
public class TokenAlreadyExistsException : AmazonCloudFormationException
{
    internal static readonly Fault Fault = new("TokenAlreadyExistsException", static said => new TokenAlreadyExistsException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public TokenAlreadyExistsException(string message)
        : base(message)
    {
    }

    private TokenAlreadyExistsException(ErrorResponse said)
        : base(said)
    {
    }
}
