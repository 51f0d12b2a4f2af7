using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>ListTasksAsync</c> answers.</summary>
public class ListTasksResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The tasks: ARNs.</value>
    public List<string>? TaskArns { get; set; }

    void IShape.Walk(Walker walk)
    {
        TaskArns = walk.Texts("taskArns", TaskArns);
    }
}
