namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>DescribeChangeSetAsync</c>.</summary>
public class DescribeChangeSetRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>The name of the change set, or its ARN.</value>
    public string? ChangeSetName { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ChangeSetName = walk.Text("ChangeSetName", ChangeSetName);
        NextToken = walk.Text("NextToken", NextToken);
        StackName = walk.Text("StackName", StackName);
    }
}
