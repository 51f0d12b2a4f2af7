namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>How one target is.</summary>
public class TargetHealthDescription : IShape
{
    /// <value>How it is.</value>
    public TargetHealth? TargetHealth { get; set; }

    void IShape.Walk(Walker walk)
    {
        TargetHealth = walk.Shape("TargetHealth", TargetHealth);
    }
}
