namespace Amazon.CloudFormation.Model;

/// <summary>A parameter of a stack.</summary>
public class Parameter : IShape
{
    /// <value>The parameter's name.</value>
    public string? ParameterKey { get; set; }

    /// <value>The parameter's value.</value>
    public string? ParameterValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        ParameterKey = walk.Text("ParameterKey", ParameterKey);
        ParameterValue = walk.Text("ParameterValue", ParameterValue);
    }
}
