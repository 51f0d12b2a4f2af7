namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>ContinueUpdateRollbackAsync</c>.</summary>
public class ContinueUpdateRollbackRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientRequestToken { get; set; }

    /// <value>What the rollback leaves as it is, by its names in the template.</value>
    public List<string>? ResourcesToSkip { get; set; }

    /// <value>The role that CloudFormation takes on.</value>
    public string? RoleARN { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClientRequestToken = walk.Text("ClientRequestToken", ClientRequestToken);
        ResourcesToSkip = walk.Texts("ResourcesToSkip", ResourcesToSkip);
        RoleARN = walk.Text("RoleARN", RoleARN);
        StackName = walk.Text("StackName", StackName);
    }
}
