namespace Amazon.ECS.Model;

/// <summary>A container of a task as it is now.</summary>
public class Container : IShape
{
    /// <value>The ARN of the container.</value>
    public string? ContainerArn { get; set; }

    /// <value>How it ended; null while it runs.</value>
    public int? ExitCode { get; set; }

    /// <value>Whether it is well.</value>
    public HealthStatus? HealthStatus { get; set; }

    /// <value>The image.</value>
    public string? Image { get; set; }

    /// <value>The digest of its manifest.</value>
    public string? ImageDigest { get; set; }

    /// <value>Where it is in its life.</value>
    public string? LastStatus { get; set; }

    /// <value>What ECS runs beside it.</value>
    public List<ManagedAgent>? ManagedAgents { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>Why.</value>
    public string? Reason { get; set; }

    /// <value>Its id where it runs.</value>
    public string? RuntimeId { get; set; }

    /// <value>The ARN of the task.</value>
    public string? TaskArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        ContainerArn = walk.Text("containerArn", ContainerArn);
        ExitCode = walk.Number("exitCode", ExitCode);
        HealthStatus = walk.Constant("healthStatus", HealthStatus, HealthStatus.FindValue);
        Image = walk.Text("image", Image);
        ImageDigest = walk.Text("imageDigest", ImageDigest);
        LastStatus = walk.Text("lastStatus", LastStatus);
        ManagedAgents = walk.Shapes("managedAgents", ManagedAgents);
        Name = walk.Text("name", Name);
        Reason = walk.Text("reason", Reason);
        RuntimeId = walk.Text("runtimeId", RuntimeId);
        TaskArn = walk.Text("taskArn", TaskArn);
    }
}
