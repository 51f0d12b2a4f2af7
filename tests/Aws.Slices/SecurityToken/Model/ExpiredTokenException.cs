using Amazon.Runtime.Internal;

namespace Amazon.SecurityToken.Model;

/// <summary>The token is too old.</summary>
public class ExpiredTokenException : AmazonSecurityTokenServiceException
{
    internal static readonly Fault Fault = new("ExpiredTokenException", static said => new ExpiredTokenException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ExpiredTokenException(string message)
        : base(message)
    {
    }

    private ExpiredTokenException(ErrorResponse said)
        : base(said)
    {
    }
}
