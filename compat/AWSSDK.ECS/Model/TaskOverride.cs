namespace Amazon.ECS.Model;

/// <summary>What differs from the task definition in one run.</summary>
public class TaskOverride : IShape
{
    /// <value>What differs, container by container.</value>
    public List<ContainerOverride>? ContainerOverrides { get; set; }

    /// <value>Processor units; 1024 are one processor.</value>
    public string? Cpu { get; set; }

    /// <value>The role that ECS itself has: to pull images, read secrets and write logs.</value>
    public string? ExecutionRoleArn { get; set; }

    /// <value>Memory in MiB.</value>
    public string? Memory { get; set; }

    /// <value>The role that the application has.</value>
    public string? TaskRoleArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        ContainerOverrides = walk.Shapes("containerOverrides", ContainerOverrides);
        Cpu = walk.Text("cpu", Cpu);
        ExecutionRoleArn = walk.Text("executionRoleArn", ExecutionRoleArn);
        Memory = walk.Text("memory", Memory);
        TaskRoleArn = walk.Text("taskRoleArn", TaskRoleArn);
    }
}
