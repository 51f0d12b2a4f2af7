using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

/// <summary>What <c>ListSchedulesAsync</c> answers.</summary>
public class ListSchedulesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The schedules.</value>
    public List<ScheduleSummary>? Schedules { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        Schedules = walk.Shapes("Schedules", Schedules);
    }
}
