using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>ListImagesAsync</c> answers.</summary>
public class ListImagesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Which images.</value>
    public List<ImageIdentifier>? ImageIds { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageIds = walk.Shapes("imageIds", ImageIds);
        NextToken = walk.Text("nextToken", NextToken);
    }
}
