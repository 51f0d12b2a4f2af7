namespace Amazon.ECS.Model;

/// <summary>Whether a rollout that fails is ended, and taken back.</summary>
public class DeploymentCircuitBreaker : IShape
{
    /// <value>Whether it is on.</value>
    public bool? Enable { get; set; }

    /// <value>Whether it is taken back.</value>
    public bool? Rollback { get; set; }

    void IShape.Walk(Walker walk)
    {
        Enable = walk.Flag("enable", Enable);
        Rollback = walk.Flag("rollback", Rollback);
    }
}
