namespace Amazon.ECS.Model;

/// <summary>What the circuit breaker counted.</summary>
public class ServiceDeploymentCircuitBreaker : IShape
{
    /// <value>How many failures were counted.</value>
    public int? FailureCount { get; set; }

    /// <value>Where it is in its life.</value>
    public ServiceDeploymentRollbackMonitorsStatus? Status { get; set; }

    /// <value>How many failures are too many.</value>
    public int? Threshold { get; set; }

    void IShape.Walk(Walker walk)
    {
        FailureCount = walk.Number("failureCount", FailureCount);
        Status = walk.Constant("status", Status, ServiceDeploymentRollbackMonitorsStatus.FindValue);
        Threshold = walk.Number("threshold", Threshold);
    }
}
