using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>BatchGetImageAsync</c> answers.</summary>
public class BatchGetImageResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What could not be told or done.</value>
    public List<ImageFailure>? Failures { get; set; }

    /// <value>The images.</value>
    public List<Image>? Images { get; set; }

    void IShape.Walk(Walker walk)
    {
        Failures = walk.Shapes("failures", Failures);
        Images = walk.Shapes("images", Images);
    }
}
