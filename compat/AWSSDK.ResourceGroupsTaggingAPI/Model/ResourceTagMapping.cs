namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>A resource and its tags.</summary>
public class ResourceTagMapping : IShape
{
    /// <value>Its ARN.</value>
    public string? ResourceARN { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    void IShape.Walk(Walker walk)
    {
        ResourceARN = walk.Text("ResourceARN", ResourceARN);
        Tags = walk.Shapes("Tags", Tags);
    }
}
