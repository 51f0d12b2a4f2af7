using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>The caller may not do this.</summary>
public class AccessDeniedException : AmazonECSException
{
    internal static readonly Fault Fault = new("AccessDeniedException", static said => new AccessDeniedException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public AccessDeniedException(string message)
        : base(message)
    {
    }

    private AccessDeniedException(ErrorResponse said)
        : base(said)
    {
    }
}
