using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>StopTaskAsync</c> answers.</summary>
public class StopTaskResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
