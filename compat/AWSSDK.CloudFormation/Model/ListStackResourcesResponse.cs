using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>ListStackResourcesAsync</c> answers.</summary>
public class ListStackResourcesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>What it holds.</value>
    public List<StackResourceSummary>? StackResourceSummaries { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        StackResourceSummaries = walk.Shapes("StackResourceSummaries", StackResourceSummaries);
    }
}
