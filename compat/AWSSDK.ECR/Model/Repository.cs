namespace Amazon.ECR.Model;

/// <summary>A repository as it is now.</summary>
public class Repository : IShape
{
    /// <value>How images are scanned.</value>
    public ImageScanningConfiguration? ImageScanningConfiguration { get; set; }

    /// <value>Whether a tag can be moved.</value>
    public ImageTagMutability? ImageTagMutability { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageScanningConfiguration = walk.Shape("imageScanningConfiguration", ImageScanningConfiguration);
        ImageTagMutability = walk.Constant("imageTagMutability", ImageTagMutability, ImageTagMutability.FindValue);
    }
}
