namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>RegisterTaskDefinitionAsync</c>.</summary>
public class RegisterTaskDefinitionRequest : AmazonECSRequest, IShape
{
    /// <value>Its containers.</value>
    public List<ContainerDefinition>? ContainerDefinitions { get; set; }

    /// <value>Processor units; 1024 are one processor.</value>
    public string? Cpu { get; set; }

    /// <value>The role that ECS itself has: to pull images, read secrets and write logs.</value>
    public string? ExecutionRoleArn { get; set; }

    /// <value>The family's name.</value>
    public string? Family { get; set; }

    /// <value>Memory in MiB.</value>
    public string? Memory { get; set; }

    /// <value>How its containers are in the network.</value>
    public NetworkMode? NetworkMode { get; set; }

    /// <value>What must be able to run it.</value>
    public List<string>? RequiresCompatibilities { get; set; }

    /// <value>What it runs on.</value>
    public RuntimePlatform? RuntimePlatform { get; set; }

    /// <value>The role that the application has.</value>
    public string? TaskRoleArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        ContainerDefinitions = walk.Shapes("containerDefinitions", ContainerDefinitions);
        Cpu = walk.Text("cpu", Cpu);
        ExecutionRoleArn = walk.Text("executionRoleArn", ExecutionRoleArn);
        Family = walk.Text("family", Family);
        Memory = walk.Text("memory", Memory);
        NetworkMode = walk.Constant("networkMode", NetworkMode, NetworkMode.FindValue);
        RequiresCompatibilities = walk.Texts("requiresCompatibilities", RequiresCompatibilities);
        RuntimePlatform = walk.Shape("runtimePlatform", RuntimePlatform);
        TaskRoleArn = walk.Text("taskRoleArn", TaskRoleArn);
    }
}
