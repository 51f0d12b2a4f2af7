namespace Docker.DotNet.Models;

/// <summary>How a container is removed.</summary>
public class ContainerRemoveParameters
{
    /// <value>With the volumes that only it has.</value>
    public bool? RemoveVolumes { get; set; }

    /// <value>The link of that name, not the container.</value>
    public bool? RemoveLinks { get; set; }

    /// <value>Kills it when it runs.</value>
    public bool? Force { get; set; }
}
