namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Where a load balancer is in its life.</summary>
public class LoadBalancerState : IShape
{
    /// <value>A word for it.</value>
    public LoadBalancerStateEnum? Code { get; set; }

    /// <value>Why.</value>
    public string? Reason { get; set; }

    void IShape.Walk(Walker walk)
    {
        Code = walk.Constant("Code", Code, LoadBalancerStateEnum.FindValue);
        Reason = walk.Text("Reason", Reason);
    }
}
