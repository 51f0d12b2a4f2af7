namespace Docker.DotNet.Models;

/// <summary>How a container is signalled.</summary>
public class ContainerKillParameters
{
    /// <value>The signal. Default: SIGKILL.</value>
    public string? Signal { get; set; }
}
