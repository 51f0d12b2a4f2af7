namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>ExecuteChangeSetAsync</c>.</summary>
public class ExecuteChangeSetRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>The name of the change set, or its ARN.</value>
    public string? ChangeSetName { get; set; }

    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientRequestToken { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ChangeSetName = walk.Text("ChangeSetName", ChangeSetName);
        ClientRequestToken = walk.Text("ClientRequestToken", ClientRequestToken);
        StackName = walk.Text("StackName", StackName);
    }
}
