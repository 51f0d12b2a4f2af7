namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>CancelUpdateStackAsync</c>.</summary>
public class CancelUpdateStackRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientRequestToken { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClientRequestToken = walk.Text("ClientRequestToken", ClientRequestToken);
        StackName = walk.Text("StackName", StackName);
    }
}
