using Amazon.Runtime.Internal;

namespace Amazon.SecurityToken.Model;

/// <summary>The region is off for the account.</summary>
public class RegionDisabledException : AmazonSecurityTokenServiceException
{
    internal static readonly Fault Fault = new("RegionDisabledException", static said => new RegionDisabledException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public RegionDisabledException(string message)
        : base(message)
    {
    }

    private RegionDisabledException(ErrorResponse said)
        : base(said)
    {
    }
}
