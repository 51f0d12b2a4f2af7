using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>The request is not valid, or the caller may not make it.</summary>
public class ClientException : AmazonECSException
{
    internal static readonly Fault Fault = new("ClientException", static said => new ClientException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ClientException(string message)
        : base(message)
    {
    }

    private ClientException(ErrorResponse said)
        : base(said)
    {
    }
}
