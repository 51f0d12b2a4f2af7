using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>What the engine knows of a container.</summary>
public class ContainerInspectResponse
{
    /// <value>Its id.</value>
    [JsonPropertyName("Id")]
    public string? ID { get; set; }

    /// <value>Where it is in its life.</value>
    [JsonPropertyName("State")]
    public ContainerState? State { get; set; }

    /// <value>Its image, by digest.</value>
    [JsonPropertyName("Image")]
    public string? Image { get; set; }

    /// <value>Its name, after a slash.</value>
    [JsonPropertyName("Name")]
    public string? Name { get; set; }

    /// <value>How it runs.</value>
    [JsonPropertyName("Config")]
    public Config? Config { get; set; }
}
