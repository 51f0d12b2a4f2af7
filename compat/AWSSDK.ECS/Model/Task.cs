namespace Amazon.ECS.Model;

/// <summary>A task as it is now.</summary>
public class Task : IShape
{
    /// <value>Its containers.</value>
    public List<Container>? Containers { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreatedAt { get; set; }

    /// <value>Where it is in its life.</value>
    public string? LastStatus { get; set; }

    /// <value>Why it ended.</value>
    public string? StoppedReason { get; set; }

    /// <value>The ARN of the task.</value>
    public string? TaskArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Containers = walk.Shapes("containers", Containers);
        CreatedAt = walk.Time("createdAt", CreatedAt);
        LastStatus = walk.Text("lastStatus", LastStatus);
        StoppedReason = walk.Text("stoppedReason", StoppedReason);
        TaskArn = walk.Text("taskArn", TaskArn);
    }
}
