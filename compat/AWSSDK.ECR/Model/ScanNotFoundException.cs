using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>The image was not scanned.</summary>
public class ScanNotFoundException : AmazonECRException
{
    internal static readonly Fault Fault = new("ScanNotFoundException", static said => new ScanNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ScanNotFoundException(string message)
        : base(message)
    {
    }

    private ScanNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
