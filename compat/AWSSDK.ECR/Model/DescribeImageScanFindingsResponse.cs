using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>DescribeImageScanFindingsAsync</c> answers.</summary>
public class DescribeImageScanFindingsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Which image.</value>
    public ImageIdentifier? ImageId { get; set; }

    /// <value>What was found.</value>
    public ImageScanFindings? ImageScanFindings { get; set; }

    /// <value>How far the scan is.</value>
    public ImageScanStatus? ImageScanStatus { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageId = walk.Shape("imageId", ImageId);
        ImageScanFindings = walk.Shape("imageScanFindings", ImageScanFindings);
        ImageScanStatus = walk.Shape("imageScanStatus", ImageScanStatus);
        NextToken = walk.Text("nextToken", NextToken);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
    }
}
