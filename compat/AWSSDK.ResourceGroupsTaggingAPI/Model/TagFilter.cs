namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>A tag that is looked for.</summary>
public class TagFilter : IShape
{
    /// <value>The name.</value>
    public string? Key { get; set; }

    /// <value>The values.</value>
    public List<string>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        Key = walk.Text("Key", Key);
        Values = walk.Texts("Values", Values);
    }
}
