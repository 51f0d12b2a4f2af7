using Amazon.Runtime.Internal;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>The token is older than 15 minutes.</summary>
public class PaginationTokenExpiredException : AmazonResourceGroupsTaggingAPIException
{
    internal static readonly Fault Fault = new("PaginationTokenExpiredException", static said => new PaginationTokenExpiredException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public PaginationTokenExpiredException(string message)
        : base(message)
    {
    }

    private PaginationTokenExpiredException(ErrorResponse said)
        : base(said)
    {
    }
}
