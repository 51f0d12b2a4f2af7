namespace Amazon.Scheduler.Model;

/// <summary>What is asked of <c>GetScheduleAsync</c>.</summary>
public class GetScheduleRequest : AmazonSchedulerRequest, IShape
{
    /// <value>The group of schedules; the default one without.</value>
    public string? GroupName { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    void IShape.Walk(Walker walk)
    {
        GroupName = walk.Query("groupName", GroupName);
        Name = walk.Path("Name", Name);
    }
}
