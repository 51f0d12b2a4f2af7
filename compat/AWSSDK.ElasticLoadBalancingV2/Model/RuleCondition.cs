namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Which requests a rule is for.</summary>
public class RuleCondition : IShape
{
    /// <value>The hosts, when it is about hosts.</value>
    public HostHeaderConditionConfig? HostHeaderConfig { get; set; }

    void IShape.Walk(Walker walk)
    {
        HostHeaderConfig = walk.Shape("HostHeaderConfig", HostHeaderConfig);
    }
}
