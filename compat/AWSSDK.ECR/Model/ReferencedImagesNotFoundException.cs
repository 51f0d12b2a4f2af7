using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>Manifests that the manifest names are not there.</summary>
public class ReferencedImagesNotFoundException : AmazonECRException
{
    internal static readonly Fault Fault = new("ReferencedImagesNotFoundException", static said => new ReferencedImagesNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ReferencedImagesNotFoundException(string message)
        : base(message)
    {
    }

    private ReferencedImagesNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
