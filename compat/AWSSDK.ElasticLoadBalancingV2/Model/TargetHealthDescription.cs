namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>How one target is.</summary>
public class TargetHealthDescription : IShape
{
    /// <value>The port they are asked on.</value>
    public string? HealthCheckPort { get; set; }

    /// <value>Which target.</value>
    public TargetDescription? Target { get; set; }

    /// <value>How it is.</value>
    public TargetHealth? TargetHealth { get; set; }

    void IShape.Walk(Walker walk)
    {
        HealthCheckPort = walk.Text("HealthCheckPort", HealthCheckPort);
        Target = walk.Shape("Target", Target);
        TargetHealth = walk.Shape("TargetHealth", TargetHealth);
    }
}
