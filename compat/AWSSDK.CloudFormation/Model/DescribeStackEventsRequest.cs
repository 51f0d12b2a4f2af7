namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>DescribeStackEventsAsync</c>.</summary>
public class DescribeStackEventsRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        StackName = walk.Text("StackName", StackName);
    }
}
