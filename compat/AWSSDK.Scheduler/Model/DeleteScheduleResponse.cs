using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

/// <summary>What <c>DeleteScheduleAsync</c> answers.</summary>
public class DeleteScheduleResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
