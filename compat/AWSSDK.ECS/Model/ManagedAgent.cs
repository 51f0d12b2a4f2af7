namespace Amazon.ECS.Model;

/// <summary>What ECS runs beside a container, such as the agent that executes commands.</summary>
public class ManagedAgent : IShape
{
    /// <value>When it was started last.</value>
    public DateTime? LastStartedAt { get; set; }

    /// <value>Where it is in its life.</value>
    public string? LastStatus { get; set; }

    /// <value>Its name.</value>
    public ManagedAgentName? Name { get; set; }

    /// <value>Why.</value>
    public string? Reason { get; set; }

    void IShape.Walk(Walker walk)
    {
        LastStartedAt = walk.Time("lastStartedAt", LastStartedAt);
        LastStatus = walk.Text("lastStatus", LastStatus);
        Name = walk.Constant("name", Name, ManagedAgentName.FindValue);
        Reason = walk.Text("reason", Reason);
    }
}
