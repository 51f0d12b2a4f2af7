using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>DescribeStackEventsAsync</c> answers.</summary>
public class DescribeStackEventsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What happened.</value>
    public List<StackEvent>? StackEvents { get; set; }

    void IShape.Walk(Walker walk)
    {
        StackEvents = walk.Shapes("StackEvents", StackEvents);
    }
}
