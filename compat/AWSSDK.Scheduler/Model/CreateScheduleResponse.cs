using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

/// <summary>What <c>CreateScheduleAsync</c> answers.</summary>
public class CreateScheduleResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
