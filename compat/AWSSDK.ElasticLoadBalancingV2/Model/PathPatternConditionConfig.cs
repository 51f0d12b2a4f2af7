namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Requests for paths.</summary>
public class PathPatternConditionConfig : IShape
{
    /// <value>The values.</value>
    public List<string>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        Values = walk.Texts("Values", Values);
    }
}
