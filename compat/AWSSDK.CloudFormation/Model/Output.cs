namespace Amazon.CloudFormation.Model;

/// <summary>A value that a stack gives out.</summary>
public class Output : IShape
{
    /// <value>Its name in the template.</value>
    public string? OutputKey { get; set; }

    /// <value>The value.</value>
    public string? OutputValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        OutputKey = walk.Text("OutputKey", OutputKey);
        OutputValue = walk.Text("OutputValue", OutputValue);
    }
}
