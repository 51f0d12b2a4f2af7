namespace Amazon.CloudFormation.Model;

/// <summary>Which part of a resource changes.</summary>
public class ResourceTargetDefinition : IShape
{
    /// <value>The value afterwards, when values were asked for.</value>
    public string? AfterValue { get; set; }

    /// <value>Which of its attributes.</value>
    public ResourceAttribute? Attribute { get; set; }

    /// <value>The value before, when values were asked for.</value>
    public string? BeforeValue { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>Whether the change makes the resource anew.</value>
    public RequiresRecreation? RequiresRecreation { get; set; }

    void IShape.Walk(Walker walk)
    {
        AfterValue = walk.Text("AfterValue", AfterValue);
        Attribute = walk.Constant("Attribute", Attribute, ResourceAttribute.FindValue);
        BeforeValue = walk.Text("BeforeValue", BeforeValue);
        Name = walk.Text("Name", Name);
        RequiresRecreation = walk.Constant("RequiresRecreation", RequiresRecreation, RequiresRecreation.FindValue);
    }
}
