namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Requests with a header.</summary>
public class HttpHeaderConditionConfig : IShape
{
    /// <value>Its name.</value>
    public string? HttpHeaderName { get; set; }

    /// <value>The values.</value>
    public List<string>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        HttpHeaderName = walk.Text("HttpHeaderName", HttpHeaderName);
        Values = walk.Texts("Values", Values);
    }
}
