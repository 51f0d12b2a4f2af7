namespace Amazon.ECR.Model;

/// <summary>Something that a basic scan tells of a finding, such as the package.</summary>
public class Attribute : IShape
{
    /// <value>What it tells.</value>
    public string? Key { get; set; }

    /// <value>What that is.</value>
    public string? Value { get; set; }

    void IShape.Walk(Walker walk)
    {
        Key = walk.Text("key", Key);
        Value = walk.Text("value", Value);
    }
}
