using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

/// <summary>What <c>CreateScheduleAsync</c> answers.</summary>
public class CreateScheduleResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Its ARN.</value>
    public string? ScheduleArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        ScheduleArn = walk.Text("ScheduleArn", ScheduleArn);
    }
}
