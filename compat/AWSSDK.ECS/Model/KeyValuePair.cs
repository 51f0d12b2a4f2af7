namespace Amazon.ECS.Model;

/// <summary>A name and a value.</summary>
public class KeyValuePair : IShape
{
    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>The value.</value>
    public string? Value { get; set; }

    void IShape.Walk(Walker walk)
    {
        Name = walk.Text("name", Name);
        Value = walk.Text("value", Value);
    }
}
