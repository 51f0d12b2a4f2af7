namespace Amazon.ECS.Model;

/// <summary>A container that another waits for.</summary>
public class ContainerDependency : IShape
{
    /// <value>What it waits for.</value>
    public ContainerCondition? Condition { get; set; }

    /// <value>The name of the container.</value>
    public string? ContainerName { get; set; }

    void IShape.Walk(Walker walk)
    {
        Condition = walk.Constant("condition", Condition, ContainerCondition.FindValue);
        ContainerName = walk.Text("containerName", ContainerName);
    }
}
