namespace Amazon.CloudFormation.Model;

/// <summary>A parameter that a template declares.</summary>
public class TemplateParameter : IShape
{
    /// <value>The value when none is given.</value>
    public string? DefaultValue { get; set; }

    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>Whether its value is kept hidden.</value>
    public bool? NoEcho { get; set; }

    /// <value>The parameter's name.</value>
    public string? ParameterKey { get; set; }

    void IShape.Walk(Walker walk)
    {
        DefaultValue = walk.Text("DefaultValue", DefaultValue);
        Description = walk.Text("Description", Description);
        NoEcho = walk.Flag("NoEcho", NoEcho);
        ParameterKey = walk.Text("ParameterKey", ParameterKey);
    }
}
