namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>DeleteStackAsync</c>.</summary>
public class DeleteStackRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientRequestToken { get; set; }

    /// <value>Whether deletion is forced where it failed before.</value>
    public DeletionMode? DeletionMode { get; set; }

    /// <value>What is kept, by its names in the template; only where deletion failed before.</value>
    public List<string>? RetainResources { get; set; }

    /// <value>The role that CloudFormation takes on.</value>
    public string? RoleARN { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClientRequestToken = walk.Text("ClientRequestToken", ClientRequestToken);
        DeletionMode = walk.Constant("DeletionMode", DeletionMode, DeletionMode.FindValue);
        RetainResources = walk.Texts("RetainResources", RetainResources);
        RoleARN = walk.Text("RoleARN", RoleARN);
        StackName = walk.Text("StackName", StackName);
    }
}
