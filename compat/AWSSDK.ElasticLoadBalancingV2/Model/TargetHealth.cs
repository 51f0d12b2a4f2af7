namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Whether a target gets requests, and why not.</summary>
public class TargetHealth : IShape
{
    /// <value>Where it is in its life.</value>
    public TargetHealthStateEnum? State { get; set; }

    void IShape.Walk(Walker walk)
    {
        State = walk.Constant("State", State, TargetHealthStateEnum.FindValue);
    }
}
