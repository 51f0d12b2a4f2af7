using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>ListExportsAsync</c> answers.</summary>
public class ListExportsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The values.</value>
    public List<Export>? Exports { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        Exports = walk.Shapes("Exports", Exports);
        NextToken = walk.Text("NextToken", NextToken);
    }
}
