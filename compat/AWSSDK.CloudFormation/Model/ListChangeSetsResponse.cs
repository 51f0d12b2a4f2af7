using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>ListChangeSetsAsync</c> answers.</summary>
public class ListChangeSetsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The change sets.</value>
    public List<ChangeSetSummary>? Summaries { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        Summaries = walk.Shapes("Summaries", Summaries);
    }
}
