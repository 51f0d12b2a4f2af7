using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The template does what was not allowed by name.</summary>
public class InsufficientCapabilitiesException : AmazonCloudFormationException
{
    internal static readonly Fault Fault = new("InsufficientCapabilitiesException", static said => new InsufficientCapabilitiesException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InsufficientCapabilitiesException(string message)
        : base(message)
    {
    }

    private InsufficientCapabilitiesException(ErrorResponse said)
        : base(said)
    {
    }
}
