using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>DescribeStackEventsAsync</c> answers.</summary>
public class DescribeStackEventsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>What happened.</value>
    public List<StackEvent>? StackEvents { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        StackEvents = walk.Shapes("StackEvents", StackEvents);
    }
}
