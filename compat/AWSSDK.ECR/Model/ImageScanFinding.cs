namespace Amazon.ECR.Model;

/// <summary>One finding of a basic scan.</summary>
public class ImageScanFinding : IShape
{
    /// <value>What else is told of it.</value>
    public List<Attribute>? Attributes { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>How grave it is.</value>
    public FindingSeverity? Severity { get; set; }

    void IShape.Walk(Walker walk)
    {
        Attributes = walk.Shapes("attributes", Attributes);
        Name = walk.Text("name", Name);
        Severity = walk.Constant("severity", Severity, FindingSeverity.FindValue);
    }
}
