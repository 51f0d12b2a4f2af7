namespace Amazon.ECS.Model;

/// <summary>What differs from the definition of one container in one run.</summary>
public class ContainerOverride : IShape
{
    /// <value>The command and its arguments.</value>
    public List<string>? Command { get; set; }

    /// <value>Processor units; 1024 are one processor.</value>
    public int? Cpu { get; set; }

    /// <value>Variables that the container sees.</value>
    public List<KeyValuePair>? Environment { get; set; }

    /// <value>Memory in MiB.</value>
    public int? Memory { get; set; }

    /// <value>Memory that is kept for it, in MiB.</value>
    public int? MemoryReservation { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    void IShape.Walk(Walker walk)
    {
        Command = walk.Texts("command", Command);
        Cpu = walk.Number("cpu", Cpu);
        Environment = walk.Shapes("environment", Environment);
        Memory = walk.Number("memory", Memory);
        MemoryReservation = walk.Number("memoryReservation", MemoryReservation);
        Name = walk.Text("name", Name);
    }
}
