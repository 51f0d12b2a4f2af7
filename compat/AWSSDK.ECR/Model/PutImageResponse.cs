using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>PutImageAsync</c> answers.</summary>
public class PutImageResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The image.</value>
    public Image? Image { get; set; }

    void IShape.Walk(Walker walk)
    {
        Image = walk.Shape("image", Image);
    }
}
