using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>StopTaskAsync</c> answers.</summary>
public class StopTaskResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The task as it is now.</value>
    public Task? Task { get; set; }

    void IShape.Walk(Walker walk)
    {
        Task = walk.Shape("task", Task);
    }
}
