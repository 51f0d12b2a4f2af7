using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>DescribeRepositoriesAsync</c> answers.</summary>
public class DescribeRepositoriesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The repositories.</value>
    public List<Repository>? Repositories { get; set; }

    void IShape.Walk(Walker walk)
    {
        Repositories = walk.Shapes("repositories", Repositories);
    }
}
