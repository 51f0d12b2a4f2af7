namespace Amazon.Scheduler.Model;

/// <summary>What is asked of <c>GetScheduleAsync</c>.</summary>
public class GetScheduleRequest : AmazonSchedulerRequest, IShape
{
    /// <value>Its name.</value>
    public string? Name { get; set; }

    void IShape.Walk(Walker walk)
    {
        Name = walk.Path("Name", Name);
    }
}
