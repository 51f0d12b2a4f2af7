using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>The service failed; the request can be repeated.</summary>
public class ServerException : AmazonECRException
{
    internal static readonly Fault Fault = new("ServerException", static said => new ServerException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ServerException(string message)
        : base(message)
    {
    }

    private ServerException(ErrorResponse said)
        : base(said)
    {
    }
}
