namespace Amazon.ECS.Model;

/// <summary>A service as it is now.</summary>
public class Service : IShape
{
    /// <value>Its rollouts: the primary one, and those that give way.</value>
    public List<Deployment>? Deployments { get; set; }

    /// <value>How many tasks there should be.</value>
    public int? DesiredCount { get; set; }

    /// <value>How many tasks run.</value>
    public int? RunningCount { get; set; }

    /// <value>The name of the service.</value>
    public string? ServiceName { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    void IShape.Walk(Walker walk)
    {
        Deployments = walk.Shapes("deployments", Deployments);
        DesiredCount = walk.Number("desiredCount", DesiredCount);
        RunningCount = walk.Number("runningCount", RunningCount);
        ServiceName = walk.Text("serviceName", ServiceName);
        Status = walk.Text("status", Status);
    }
}
