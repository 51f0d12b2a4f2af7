namespace Amazon.ECS.Model;

/// <summary>A setting of a cluster.</summary>
public class ClusterSetting : IShape
{
    /// <value>Its name.</value>
    public ClusterSettingName? Name { get; set; }

    /// <value>The value.</value>
    public string? Value { get; set; }

    void IShape.Walk(Walker walk)
    {
        Name = walk.Constant("name", Name, ClusterSettingName.FindValue);
        Value = walk.Text("value", Value);
    }
}
