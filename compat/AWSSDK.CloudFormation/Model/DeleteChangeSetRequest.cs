namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>DeleteChangeSetAsync</c>.</summary>
public class DeleteChangeSetRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>The name of the change set, or its ARN.</value>
    public string? ChangeSetName { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ChangeSetName = walk.Text("ChangeSetName", ChangeSetName);
        StackName = walk.Text("StackName", StackName);
    }
}
