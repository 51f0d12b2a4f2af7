namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>DescribeStackEventsAsync</c>.</summary>
public class DescribeStackEventsRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        StackName = walk.Text("StackName", StackName);
    }
}
