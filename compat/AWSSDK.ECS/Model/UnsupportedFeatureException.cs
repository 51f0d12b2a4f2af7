using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>The feature is not there in this region.</summary>
public class UnsupportedFeatureException : AmazonECSException
{
    internal static readonly Fault Fault = new("UnsupportedFeatureException", static said => new UnsupportedFeatureException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public UnsupportedFeatureException(string message)
        : base(message)
    {
    }

    private UnsupportedFeatureException(ErrorResponse said)
        : base(said)
    {
    }
}
