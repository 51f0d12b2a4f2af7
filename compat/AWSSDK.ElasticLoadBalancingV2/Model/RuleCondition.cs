namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Which requests a rule is for.</summary>
public class RuleCondition : IShape
{
    /// <value>What is looked at.</value>
    public string? Field { get; set; }

    /// <value>The hosts, when it is about hosts.</value>
    public HostHeaderConditionConfig? HostHeaderConfig { get; set; }

    /// <value>The header, when it is about one.</value>
    public HttpHeaderConditionConfig? HttpHeaderConfig { get; set; }

    /// <value>The paths, when it is about paths.</value>
    public PathPatternConditionConfig? PathPatternConfig { get; set; }

    /// <value>The addresses, when it is about addresses.</value>
    public SourceIpConditionConfig? SourceIpConfig { get; set; }

    /// <value>The values.</value>
    public List<string>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        Field = walk.Text("Field", Field);
        HostHeaderConfig = walk.Shape("HostHeaderConfig", HostHeaderConfig);
        HttpHeaderConfig = walk.Shape("HttpHeaderConfig", HttpHeaderConfig);
        PathPatternConfig = walk.Shape("PathPatternConfig", PathPatternConfig);
        SourceIpConfig = walk.Shape("SourceIpConfig", SourceIpConfig);
        Values = walk.Texts("Values", Values);
    }
}
