namespace Amazon.RDS.Model;

/// <summary>A name and a value on a resource.</summary>
public class Tag : IShape
{
    /// <value>The name.</value>
    public string? Key { get; set; }

    /// <value>The value.</value>
    public string? Value { get; set; }

    void IShape.Walk(Walker walk)
    {
        Key = walk.Text("Key", Key);
        Value = walk.Text("Value", Value);
    }
}
