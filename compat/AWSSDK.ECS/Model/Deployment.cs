namespace Amazon.ECS.Model;

/// <summary>One rollout of a service.</summary>
public class Deployment : IShape
{
    /// <value>How many of its tasks failed to start.</value>
    public int? FailedTasks { get; set; }

    /// <value>Its id.</value>
    public string? Id { get; set; }

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

    void IShape.Walk(Walker walk)
    {
        FailedTasks = walk.Number("failedTasks", FailedTasks);
        Id = walk.Text("id", Id);
        RolloutState = walk.Constant("rolloutState", RolloutState, DeploymentRolloutState.FindValue);
        RolloutStateReason = walk.Text("rolloutStateReason", RolloutStateReason);
        RunningCount = walk.Number("runningCount", RunningCount);
        Status = walk.Text("status", Status);
        TaskDefinition = walk.Text("taskDefinition", TaskDefinition);
    }
}
