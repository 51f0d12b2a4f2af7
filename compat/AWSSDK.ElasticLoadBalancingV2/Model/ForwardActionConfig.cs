namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>How requests are divided among target groups.</summary>
public class ForwardActionConfig : IShape
{
    /// <value>Whether a client stays where it is.</value>
    public TargetGroupStickinessConfig? TargetGroupStickinessConfig { get; set; }

    /// <value>The target groups, with their weights.</value>
    public List<TargetGroupTuple>? TargetGroups { get; set; }

    void IShape.Walk(Walker walk)
    {
        TargetGroupStickinessConfig = walk.Shape("TargetGroupStickinessConfig", TargetGroupStickinessConfig);
        TargetGroups = walk.Shapes("TargetGroups", TargetGroups);
    }
}
