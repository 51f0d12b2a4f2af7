namespace Amazon.RDS.Model;

/// <summary>Which ones are told of.</summary>
public class Filter : IShape
{
    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>The values.</value>
    public List<string>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        Name = walk.Text("Name", Name);
        Values = walk.Texts("Values", Values, "Value");
    }
}
