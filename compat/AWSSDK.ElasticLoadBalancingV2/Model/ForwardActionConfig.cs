namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>How requests are divided among target groups.</summary>
public class ForwardActionConfig : IShape
{
    /// <value>The target groups, with their weights.</value>
    public List<TargetGroupTuple>? TargetGroups { get; set; }

    void IShape.Walk(Walker walk)
    {
        TargetGroups = walk.Shapes("TargetGroups", TargetGroups);
    }
}
