namespace Amazon.CloudWatch.Model;

/// <summary>What a metric is about.</summary>
public class Dimension : IShape
{
    /// <value>What it is, such as <c>TargetGroup</c>.</value>
    public string? Name { get; set; }

    /// <value>The value.</value>
    public string? Value { get; set; }

    void IShape.Walk(Walker walk)
    {
        Name = walk.Text("Name", Name);
        Value = walk.Text("Value", Value);
    }
}
