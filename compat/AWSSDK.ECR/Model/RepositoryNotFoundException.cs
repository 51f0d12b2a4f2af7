using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>There is no such repository.</summary>
public class RepositoryNotFoundException : AmazonECRException
{
    internal static readonly Fault Fault = new("RepositoryNotFoundException", static said => new RepositoryNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public RepositoryNotFoundException(string message)
        : base(message)
    {
    }

    private RepositoryNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
