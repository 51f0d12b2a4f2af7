using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>DescribeImageScanFindingsAsync</c> answers.</summary>
public class DescribeImageScanFindingsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What was found.</value>
    public ImageScanFindings? ImageScanFindings { get; set; }

    /// <value>How far the scan is.</value>
    public ImageScanStatus? ImageScanStatus { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageScanFindings = walk.Shape("imageScanFindings", ImageScanFindings);
        ImageScanStatus = walk.Shape("imageScanStatus", ImageScanStatus);
        NextToken = walk.Text("nextToken", NextToken);
    }
}
