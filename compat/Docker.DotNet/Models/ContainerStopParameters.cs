namespace Docker.DotNet.Models;

/// <summary>How a container is stopped.</summary>
public class ContainerStopParameters
{
    /// <value>How long it has to end after its signal before it is killed, in seconds. Default: what the engine takes (10); the package sends 0 as if it were not given, and so does this.</value>
    public uint? WaitBeforeKillSeconds { get; set; }
}
