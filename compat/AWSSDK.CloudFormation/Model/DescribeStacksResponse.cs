using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>DescribeStacksAsync</c> answers.</summary>
public class DescribeStacksResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The stacks.</value>
    public List<Stack>? Stacks { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        Stacks = walk.Shapes("Stacks", Stacks);
    }
}
