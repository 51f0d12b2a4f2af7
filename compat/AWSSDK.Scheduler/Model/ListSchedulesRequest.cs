namespace Amazon.Scheduler.Model;

/// <summary>What is asked of <c>ListSchedulesAsync</c>.</summary>
public class ListSchedulesRequest : AmazonSchedulerRequest, IShape
{
    /// <value>The group of schedules; the default one without.</value>
    public string? GroupName { get; set; }

    /// <value>How many at most on a page.</value>
    public int? MaxResults { get; set; }

    /// <value>How the names begin.</value>
    public string? NamePrefix { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>Whether it is on.</value>
    public ScheduleState? State { get; set; }

    void IShape.Walk(Walker walk)
    {
        GroupName = walk.Query("ScheduleGroup", GroupName);
        MaxResults = walk.QueryNumber("MaxResults", MaxResults);
        NamePrefix = walk.Query("NamePrefix", NamePrefix);
        NextToken = walk.Query("NextToken", NextToken);
        State = walk.QueryConstant("State", State, ScheduleState.FindValue);
    }
}
