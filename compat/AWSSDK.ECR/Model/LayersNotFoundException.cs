using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>Layers that the manifest names are not there.</summary>
public class LayersNotFoundException : AmazonECRException
{
    internal static readonly Fault Fault = new("LayersNotFoundException", static said => new LayersNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public LayersNotFoundException(string message)
        : base(message)
    {
    }

    private LayersNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
