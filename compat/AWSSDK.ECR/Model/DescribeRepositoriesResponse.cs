using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>DescribeRepositoriesAsync</c> answers.</summary>
public class DescribeRepositoriesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The repositories.</value>
    public List<Repository>? Repositories { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("nextToken", NextToken);
        Repositories = walk.Shapes("repositories", Repositories);
    }
}
