namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Whether a target gets requests, and why not.</summary>
public class TargetHealth : IShape
{
    /// <value>Why, in words.</value>
    public string? Description { get; set; }

    /// <value>Why.</value>
    public TargetHealthReasonEnum? Reason { get; set; }

    /// <value>Where it is in its life.</value>
    public TargetHealthStateEnum? State { get; set; }

    void IShape.Walk(Walker walk)
    {
        Description = walk.Text("Description", Description);
        Reason = walk.Constant("Reason", Reason, TargetHealthReasonEnum.FindValue);
        State = walk.Constant("State", State, TargetHealthStateEnum.FindValue);
    }
}
