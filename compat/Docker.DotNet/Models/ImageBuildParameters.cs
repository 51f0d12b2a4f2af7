namespace Docker.DotNet.Models;

/// <summary>How an image is built.</summary>
public class ImageBuildParameters
{
    /// <value>The tags that it gets.</value>
    public IList<string>? Tags { get; set; }

    /// <value>Takes nothing from earlier builds.</value>
    public bool? NoCache { get; set; }

    /// <value>Removes the containers of its steps. The package, and so this, leaves false out, and the engine then removes them.</value>
    public bool? Remove { get; set; }

    /// <value>Also when a step fails.</value>
    public bool? ForceRemove { get; set; }

    /// <value>Asks registries for newer bases when it is not empty.</value>
    public string? Pull { get; set; }

    /// <value>The network of its steps.</value>
    public string? NetworkMode { get; set; }

    /// <value>The Dockerfile in the context. Default <c>Dockerfile</c>.</value>
    public string? Dockerfile { get; set; }

    /// <value>The build arguments.</value>
    public IDictionary<string, string>? BuildArgs { get; set; }

    /// <value>Labels that it gets besides those of the Dockerfile.</value>
    public IDictionary<string, string>? Labels { get; set; }

    /// <value>The stage that is built. Default: the last.</value>
    public string? Target { get; set; }

    /// <value>The platform, <c>system[/processor]</c>.</value>
    public string? Platform { get; set; }
}
