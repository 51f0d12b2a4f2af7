using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

/// <summary>What <c>GetScheduleAsync</c> answers.</summary>
public class GetScheduleResponse : AmazonWebServiceResponse, IShape
{
    /// <value>When it runs: <c>at(…)</c>, <c>rate(…)</c> or <c>cron(…)</c>.</value>
    public string? ScheduleExpression { get; set; }

    void IShape.Walk(Walker walk)
    {
        ScheduleExpression = walk.Text("ScheduleExpression", ScheduleExpression);
    }
}
