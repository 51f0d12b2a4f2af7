namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Requests from addresses.</summary>
public class SourceIpConditionConfig : IShape
{
    /// <value>The values.</value>
    public List<string>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        Values = walk.Texts("Values", Values);
    }
}
