namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>DeleteStackAsync</c>.</summary>
public class DeleteStackRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        StackName = walk.Text("StackName", StackName);
    }
}
