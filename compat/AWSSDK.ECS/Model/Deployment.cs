namespace Amazon.ECS.Model;

/// <summary>One rollout of a service.</summary>
public class Deployment : IShape
{
    /// <value>When it was made.</value>
    public DateTime? CreatedAt { get; set; }

    /// <value>How many tasks there should be.</value>
    public int? DesiredCount { get; set; }

    /// <value>How many of its tasks failed to start.</value>
    public int? FailedTasks { get; set; }

    /// <value>Its id.</value>
    public string? Id { get; set; }

    /// <value>How many tasks are starting.</value>
    public int? PendingCount { get; set; }

    /// <value>How far it is.</value>
    public DeploymentRolloutState? RolloutState { get; set; }

    /// <value>Why.</value>
    public string? RolloutStateReason { get; set; }

    /// <value>How many tasks run.</value>
    public int? RunningCount { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>The task definition: family, family and revision, or ARN.</value>
    public string? TaskDefinition { get; set; }

    /// <value>When it was changed last.</value>
    public DateTime? UpdatedAt { get; set; }

    void IShape.Walk(Walker walk)
    {
        CreatedAt = walk.Time("createdAt", CreatedAt);
        DesiredCount = walk.Number("desiredCount", DesiredCount);
        FailedTasks = walk.Number("failedTasks", FailedTasks);
        Id = walk.Text("id", Id);
        PendingCount = walk.Number("pendingCount", PendingCount);
        RolloutState = walk.Constant("rolloutState", RolloutState, DeploymentRolloutState.FindValue);
        RolloutStateReason = walk.Text("rolloutStateReason", RolloutStateReason);
        RunningCount = walk.Number("runningCount", RunningCount);
        Status = walk.Text("status", Status);
        TaskDefinition = walk.Text("taskDefinition", TaskDefinition);
        UpdatedAt = walk.Time("updatedAt", UpdatedAt);
    }
}
