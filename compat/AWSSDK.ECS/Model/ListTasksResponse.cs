using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>ListTasksAsync</c> answers.</summary>
public class ListTasksResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The tasks: ARNs.</value>
    public List<string>? TaskArns { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("nextToken", NextToken);
        TaskArns = walk.Texts("taskArns", TaskArns);
    }
}
