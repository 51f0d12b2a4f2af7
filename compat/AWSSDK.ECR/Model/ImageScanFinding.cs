namespace Amazon.ECR.Model;

/// <summary>One finding of a basic scan.</summary>
public class ImageScanFinding : IShape
{
    /// <value>What else is told of it.</value>
    public List<Attribute>? Attributes { get; set; }

    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>How grave it is.</value>
    public FindingSeverity? Severity { get; set; }

    /// <value>Where more is said.</value>
    public string? Uri { get; set; }

    void IShape.Walk(Walker walk)
    {
        Attributes = walk.Shapes("attributes", Attributes);
        Description = walk.Text("description", Description);
        Name = walk.Text("name", Name);
        Severity = walk.Constant("severity", Severity, FindingSeverity.FindValue);
        Uri = walk.Text("uri", Uri);
    }
}
