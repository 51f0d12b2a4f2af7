namespace Amazon.CloudFormation.Model;

/// <summary>A parameter of a stack.</summary>
public class Parameter : IShape
{
    /// <value>The parameter's name.</value>
    public string? ParameterKey { get; set; }

    /// <value>The parameter's value.</value>
    public string? ParameterValue { get; set; }

    /// <value>The value that a reference to Systems Manager had.</value>
    public string? ResolvedValue { get; set; }

    /// <value>Whether the value stays.</value>
    public bool? UsePreviousValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        ParameterKey = walk.Text("ParameterKey", ParameterKey);
        ParameterValue = walk.Text("ParameterValue", ParameterValue);
        ResolvedValue = walk.Text("ResolvedValue", ResolvedValue);
        UsePreviousValue = walk.Flag("UsePreviousValue", UsePreviousValue);
    }
}
