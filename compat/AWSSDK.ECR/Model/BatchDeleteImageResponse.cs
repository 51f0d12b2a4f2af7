using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>BatchDeleteImageAsync</c> answers.</summary>
public class BatchDeleteImageResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What could not be told or done.</value>
    public List<ImageFailure>? Failures { get; set; }

    /// <value>Which images.</value>
    public List<ImageIdentifier>? ImageIds { get; set; }

    void IShape.Walk(Walker walk)
    {
        Failures = walk.Shapes("failures", Failures);
        ImageIds = walk.Shapes("imageIds", ImageIds);
    }
}
