namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Requests for hosts.</summary>
public class HostHeaderConditionConfig : IShape
{
    /// <value>The values.</value>
    public List<string>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        Values = walk.Texts("Values", Values);
    }
}
