using Amazon.Runtime.Internal;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>The service failed; the request can be repeated.</summary>
public class InternalServiceException : AmazonResourceGroupsTaggingAPIException
{
    internal static readonly Fault Fault = new("InternalServiceException", static said => new InternalServiceException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InternalServiceException(string message)
        : base(message)
    {
    }

    private InternalServiceException(ErrorResponse said)
        : base(said)
    {
    }
}
