namespace Amazon.CloudFormation.Model;

/// <summary>A value that a stack gives out.</summary>
public class Output : IShape
{
    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>The name it is exported by.</value>
    public string? ExportName { get; set; }

    /// <value>Its name in the template.</value>
    public string? OutputKey { get; set; }

    /// <value>The value.</value>
    public string? OutputValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        Description = walk.Text("Description", Description);
        ExportName = walk.Text("ExportName", ExportName);
        OutputKey = walk.Text("OutputKey", OutputKey);
        OutputValue = walk.Text("OutputValue", OutputValue);
    }
}
