using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>DescribeImagesAsync</c> answers.</summary>
public class DescribeImagesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The images.</value>
    public List<ImageDetail>? ImageDetails { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageDetails = walk.Shapes("imageDetails", ImageDetails);
        NextToken = walk.Text("nextToken", NextToken);
    }
}
