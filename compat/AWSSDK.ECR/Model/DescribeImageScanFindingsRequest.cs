namespace Amazon.ECR.Model;

/// <summary>What is asked of <c>DescribeImageScanFindingsAsync</c>.</summary>
public class DescribeImageScanFindingsRequest : AmazonECRRequest, IShape
{
    /// <value>Which image.</value>
    public ImageIdentifier? ImageId { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageId = walk.Shape("imageId", ImageId);
        NextToken = walk.Text("nextToken", NextToken);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
    }
}
