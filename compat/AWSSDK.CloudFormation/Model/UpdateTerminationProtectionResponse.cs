using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>UpdateTerminationProtectionAsync</c> answers.</summary>
public class UpdateTerminationProtectionResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The ARN of the stack.</value>
    public string? StackId { get; set; }

    void IShape.Walk(Walker walk)
    {
        StackId = walk.Text("StackId", StackId);
    }
}
