namespace Docker.DotNet.Models;

/// <summary>How a container is started.</summary>
public class ContainerStartParameters
{
    /// <value>The keys that part a terminal from it.</value>
    public string? DetachKeys { get; set; }
}
