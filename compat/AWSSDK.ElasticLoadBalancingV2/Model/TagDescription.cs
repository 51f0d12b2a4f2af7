namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The tags of one resource.</summary>
public class TagDescription : IShape
{
    /// <value>Its ARN.</value>
    public string? ResourceArn { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    void IShape.Walk(Walker walk)
    {
        ResourceArn = walk.Text("ResourceArn", ResourceArn);
        Tags = walk.Shapes("Tags", Tags);
    }
}
