using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>DescribeTasksAsync</c> answers.</summary>
public class DescribeTasksResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The tasks that are there.</value>
    public List<Task>? Tasks { get; set; }

    void IShape.Walk(Walker walk)
    {
        Tasks = walk.Shapes("tasks", Tasks);
    }
}
