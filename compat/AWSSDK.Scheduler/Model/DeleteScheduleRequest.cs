namespace Amazon.Scheduler.Model;

/// <summary>What is asked of <c>DeleteScheduleAsync</c>.</summary>
public class DeleteScheduleRequest : AmazonSchedulerRequest, IShape
{
    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientToken { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClientToken = walk.QueryToken("clientToken", ClientToken);
        Name = walk.Path("Name", Name);
    }
}
