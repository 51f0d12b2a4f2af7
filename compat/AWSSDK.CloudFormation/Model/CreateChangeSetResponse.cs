using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>CreateChangeSetAsync</c> answers.</summary>
public class CreateChangeSetResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The ARN of the change set.</value>
    public string? Id { get; set; }

    /// <value>The ARN of the stack.</value>
    public string? StackId { get; set; }

    void IShape.Walk(Walker walk)
    {
        Id = walk.Text("Id", Id);
        StackId = walk.Text("StackId", StackId);
    }
}
