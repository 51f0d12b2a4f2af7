using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>There is no such namespace.</summary>
public class NamespaceNotFoundException : AmazonECSException
{
    internal static readonly Fault Fault = new("NamespaceNotFoundException", static said => new NamespaceNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public NamespaceNotFoundException(string message)
        : base(message)
    {
    }

    private NamespaceNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
