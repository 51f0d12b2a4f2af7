using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>The platform cannot run what the task definition asks for.</summary>
public class PlatformTaskDefinitionIncompatibilityException : AmazonECSException
{
    internal static readonly Fault Fault = new("PlatformTaskDefinitionIncompatibilityException", static said => new PlatformTaskDefinitionIncompatibilityException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public PlatformTaskDefinitionIncompatibilityException(string message)
        : base(message)
    {
    }

    private PlatformTaskDefinitionIncompatibilityException(ErrorResponse said)
        : base(said)
    {
    }
}
