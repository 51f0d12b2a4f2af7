using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>What <c>DescribeParametersAsync</c> answers.</summary>
public class DescribeParametersResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The parameters.</value>
    public List<ParameterMetadata>? Parameters { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        Parameters = walk.Shapes("Parameters", Parameters);
    }
}
