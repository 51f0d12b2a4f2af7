namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Which answers are healthy.</summary>
public class Matcher : IShape
{
    /// <value>The status codes.</value>
    public string? HttpCode { get; set; }

    void IShape.Walk(Walker walk)
    {
        HttpCode = walk.Text("HttpCode", HttpCode);
    }
}
