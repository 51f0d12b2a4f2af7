namespace Amazon.ECS.Model;

/// <summary>A secret that a container sees, by reference.</summary>
public class Secret : IShape
{
    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>Where the value is: an ARN of Secrets Manager or Systems Manager.</value>
    public string? ValueFrom { get; set; }

    void IShape.Walk(Walker walk)
    {
        Name = walk.Text("name", Name);
        ValueFrom = walk.Text("valueFrom", ValueFrom);
    }
}
