namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Which parameters are told of.</summary>
public class ParameterStringFilter : IShape
{
    /// <value>The name.</value>
    public string? Key { get; set; }

    /// <value>How names are compared.</value>
    public string? Option { get; set; }

    /// <value>The values.</value>
    public List<string>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        Key = walk.Text("Key", Key);
        Option = walk.Text("Option", Option);
        Values = walk.Texts("Values", Values);
    }
}
