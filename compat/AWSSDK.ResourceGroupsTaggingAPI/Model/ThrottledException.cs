using Amazon.Runtime.Internal;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>The service is asked too often.</summary>
public class ThrottledException : AmazonResourceGroupsTaggingAPIException
{
    internal static readonly Fault Fault = new("ThrottledException", static said => new ThrottledException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ThrottledException(string message)
        : base(message)
    {
    }

    private ThrottledException(ErrorResponse said)
        : base(said)
    {
    }
}
