namespace Amazon.ECR.Model;

/// <summary>How images are scanned.</summary>
public class ImageScanningConfiguration : IShape
{
    /// <value>Whether an image is scanned when it is pushed.</value>
    public bool? ScanOnPush { get; set; }

    void IShape.Walk(Walker walk)
    {
        ScanOnPush = walk.Flag("scanOnPush", ScanOnPush);
    }
}
