using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>RunTaskAsync</c> answers.</summary>
public class RunTaskResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What could not be told or done.</value>
    public List<Failure>? Failures { get; set; }

    /// <value>The tasks that were started.</value>
    public List<Task>? Tasks { get; set; }

    void IShape.Walk(Walker walk)
    {
        Failures = walk.Shapes("failures", Failures);
        Tasks = walk.Shapes("tasks", Tasks);
    }
}
