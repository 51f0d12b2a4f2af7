namespace Amazon.ECS.Model;

/// <summary>A deployment of a service in a list.</summary>
public class ServiceDeploymentBrief : IShape
{
    /// <value>The ARN of the cluster.</value>
    public string? ClusterArn { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreatedAt { get; set; }

    /// <value>When it was done.</value>
    public DateTime? FinishedAt { get; set; }

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

    /// <value>The ARN of the revision that was rolled out.</value>
    public string? TargetServiceRevisionArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClusterArn = walk.Text("clusterArn", ClusterArn);
        CreatedAt = walk.Time("createdAt", CreatedAt);
        FinishedAt = walk.Time("finishedAt", FinishedAt);
        ServiceArn = walk.Text("serviceArn", ServiceArn);
        ServiceDeploymentArn = walk.Text("serviceDeploymentArn", ServiceDeploymentArn);
        StartedAt = walk.Time("startedAt", StartedAt);
        Status = walk.Constant("status", Status, ServiceDeploymentStatus.FindValue);
        StatusReason = walk.Text("statusReason", StatusReason);
        TargetServiceRevisionArn = walk.Text("targetServiceRevisionArn", TargetServiceRevisionArn);
    }
}
