namespace Amazon.ECS.Model;

/// <summary>How a service is rolled out.</summary>
public class DeploymentConfiguration : IShape
{
    /// <value>The circuit breaker.</value>
    public DeploymentCircuitBreaker? DeploymentCircuitBreaker { get; set; }

    /// <value>How many tasks there may be during a rollout, in percent of the wanted number.</value>
    public int? MaximumPercent { get; set; }

    /// <value>How many tasks must run during a rollout, in percent of the wanted number.</value>
    public int? MinimumHealthyPercent { get; set; }

    void IShape.Walk(Walker walk)
    {
        DeploymentCircuitBreaker = walk.Shape("deploymentCircuitBreaker", DeploymentCircuitBreaker);
        MaximumPercent = walk.Number("maximumPercent", MaximumPercent);
        MinimumHealthyPercent = walk.Number("minimumHealthyPercent", MinimumHealthyPercent);
    }
}
