namespace Amazon.ECS.Model;

/// <summary>Why and to what a deployment was taken back.</summary>
public class Rollback : IShape
{
    /// <value>Why.</value>
    public string? Reason { get; set; }

    /// <value>The ARN of the revision it went back to.</value>
    public string? ServiceRevisionArn { get; set; }

    /// <value>When it began.</value>
    public DateTime? StartedAt { get; set; }

    void IShape.Walk(Walker walk)
    {
        Reason = walk.Text("reason", Reason);
        ServiceRevisionArn = walk.Text("serviceRevisionArn", ServiceRevisionArn);
        StartedAt = walk.Time("startedAt", StartedAt);
    }
}
