namespace Amazon.ECS.Model;

/// <summary>A container of a task.</summary>
public class ContainerDefinition : IShape
{
    /// <value>The command and its arguments.</value>
    public List<string>? Command { get; set; }

    /// <value>Processor units; 1024 are one processor.</value>
    public int? Cpu { get; set; }

    /// <value>The containers it waits for.</value>
    public List<ContainerDependency>? DependsOn { get; set; }

    /// <value>Labels of the container.</value>
    public Dictionary<string, string>? DockerLabels { get; set; }

    /// <value>What is run before the command.</value>
    public List<string>? EntryPoint { get; set; }

    /// <value>Variables that the container sees.</value>
    public List<KeyValuePair>? Environment { get; set; }

    /// <value>Whether the task ends with it; it does without.</value>
    public bool? Essential { get; set; }

    /// <value>How it is asked whether it is well.</value>
    public HealthCheck? HealthCheck { get; set; }

    /// <value>The image.</value>
    public string? Image { get; set; }

    /// <value>Where its output goes.</value>
    public LogConfiguration? LogConfiguration { get; set; }

    /// <value>Memory in MiB.</value>
    public int? Memory { get; set; }

    /// <value>Memory that is kept for it, in MiB.</value>
    public int? MemoryReservation { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>The ports it listens on.</value>
    public List<PortMapping>? PortMappings { get; set; }

    /// <value>Whether its files cannot be changed.</value>
    public bool? ReadonlyRootFilesystem { get; set; }

    /// <value>Secrets that the container sees.</value>
    public List<Secret>? Secrets { get; set; }

    /// <value>How long others wait for it, in seconds.</value>
    public int? StartTimeout { get; set; }

    /// <value>How long it may take to end, in seconds, before it is killed.</value>
    public int? StopTimeout { get; set; }

    /// <value>Who it runs as.</value>
    public string? User { get; set; }

    /// <value>Whether a tag is resolved to a digest once for all tasks.</value>
    public VersionConsistency? VersionConsistency { get; set; }

    /// <value>The folder it starts in.</value>
    public string? WorkingDirectory { get; set; }

    void IShape.Walk(Walker walk)
    {
        Command = walk.Texts("command", Command);
        Cpu = walk.Number("cpu", Cpu);
        DependsOn = walk.Shapes("dependsOn", DependsOn);
        DockerLabels = walk.TextMap("dockerLabels", DockerLabels);
        EntryPoint = walk.Texts("entryPoint", EntryPoint);
        Environment = walk.Shapes("environment", Environment);
        Essential = walk.Flag("essential", Essential);
        HealthCheck = walk.Shape("healthCheck", HealthCheck);
        Image = walk.Text("image", Image);
        LogConfiguration = walk.Shape("logConfiguration", LogConfiguration);
        Memory = walk.Number("memory", Memory);
        MemoryReservation = walk.Number("memoryReservation", MemoryReservation);
        Name = walk.Text("name", Name);
        PortMappings = walk.Shapes("portMappings", PortMappings);
        ReadonlyRootFilesystem = walk.Flag("readonlyRootFilesystem", ReadonlyRootFilesystem);
        Secrets = walk.Shapes("secrets", Secrets);
        StartTimeout = walk.Number("startTimeout", StartTimeout);
        StopTimeout = walk.Number("stopTimeout", StopTimeout);
        User = walk.Text("user", User);
        VersionConsistency = walk.Constant("versionConsistency", VersionConsistency, VersionConsistency.FindValue);
        WorkingDirectory = walk.Text("workingDirectory", WorkingDirectory);
    }
}
