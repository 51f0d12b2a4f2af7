namespace Amazon.CloudFormation.Model;

/// <summary>A value that a stack exports to others.</summary>
public class Export : IShape
{
    /// <value>The stack that exports it.</value>
    public string? ExportingStackId { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>The value.</value>
    public string? Value { get; set; }

    void IShape.Walk(Walker walk)
    {
        ExportingStackId = walk.Text("ExportingStackId", ExportingStackId);
        Name = walk.Text("Name", Name);
        Value = walk.Text("Value", Value);
    }
}
