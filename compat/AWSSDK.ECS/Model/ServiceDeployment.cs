namespace Amazon.ECS.Model;

/// <summary>How one deployment of a service went.</summary>
public class ServiceDeployment : IShape
{
    /// <value>The alarms that watched it.</value>
    public ServiceDeploymentAlarms? Alarms { get; set; }

    /// <value>The ARN of the cluster.</value>
    public string? ClusterArn { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreatedAt { get; set; }

    /// <value>The circuit breaker.</value>
    public ServiceDeploymentCircuitBreaker? DeploymentCircuitBreaker { get; set; }

    /// <value>When it was done.</value>
    public DateTime? FinishedAt { get; set; }

    /// <value>How it was taken back; null when it was not.</value>
    public Rollback? Rollback { get; set; }

    /// <value>The ARN of the service.</value>
    public string? ServiceArn { get; set; }

    /// <value>The ARN of the deployment.</value>
    public string? ServiceDeploymentArn { get; set; }

    /// <value>When it began.</value>
    public DateTime? StartedAt { get; set; }

    /// <value>Where it is in its life.</value>
    public ServiceDeploymentStatus? Status { get; set; }

    /// <value>Why.</value>
    public string? StatusReason { get; set; }

    /// <value>When it ended.</value>
    public DateTime? StoppedAt { get; set; }

    /// <value>The revision that was rolled out.</value>
    public ServiceRevisionSummary? TargetServiceRevision { get; set; }

    /// <value>When it was changed last.</value>
    public DateTime? UpdatedAt { get; set; }

    void IShape.Walk(Walker walk)
    {
        Alarms = walk.Shape("alarms", Alarms);
        ClusterArn = walk.Text("clusterArn", ClusterArn);
        CreatedAt = walk.Time("createdAt", CreatedAt);
        DeploymentCircuitBreaker = walk.Shape("deploymentCircuitBreaker", DeploymentCircuitBreaker);
        FinishedAt = walk.Time("finishedAt", FinishedAt);
        Rollback = walk.Shape("rollback", Rollback);
        ServiceArn = walk.Text("serviceArn", ServiceArn);
        ServiceDeploymentArn = walk.Text("serviceDeploymentArn", ServiceDeploymentArn);
        StartedAt = walk.Time("startedAt", StartedAt);
        Status = walk.Constant("status", Status, ServiceDeploymentStatus.FindValue);
        StatusReason = walk.Text("statusReason", StatusReason);
        StoppedAt = walk.Time("stoppedAt", StoppedAt);
        TargetServiceRevision = walk.Shape("targetServiceRevision", TargetServiceRevision);
        UpdatedAt = walk.Time("updatedAt", UpdatedAt);
    }
}
