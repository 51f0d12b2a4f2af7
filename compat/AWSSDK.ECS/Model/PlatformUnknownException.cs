using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>There is no such version of the platform.</summary>
public class PlatformUnknownException : AmazonECSException
{
    internal static readonly Fault Fault = new("PlatformUnknownException", static said => new PlatformUnknownException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public PlatformUnknownException(string message)
        : base(message)
    {
    }

    private PlatformUnknownException(ErrorResponse said)
        : base(said)
    {
    }
}
