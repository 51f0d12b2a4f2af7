using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>What a container is made of.</summary>
public class CreateContainerParameters
{
    /// <value>Its name; without one the engine chooses.</value>
    [JsonIgnore]
    public string? Name { get; set; }

    /// <value>Who runs it; default: whom the image names.</value>
    [JsonPropertyName("User")]
    public string? User { get; set; }

    /// <value>Its variables, each <c>NAME=value</c>, added to those of the image.</value>
    [JsonPropertyName("Env")]
    public IList<string>? Env { get; set; }

    /// <value>What follows the entry point.</value>
    [JsonPropertyName("Cmd")]
    public IList<string>? Cmd { get; set; }

    /// <value>The image, by name or digest.</value>
    [JsonPropertyName("Image")]
    public string? Image { get; set; }

    /// <value>Where it runs; default: where the image says.</value>
    [JsonPropertyName("WorkingDir")]
    public string? WorkingDir { get; set; }

    /// <value>The program; default: that of the image.</value>
    [JsonPropertyName("Entrypoint")]
    public IList<string>? Entrypoint { get; set; }

    /// <value>Its labels.</value>
    [JsonPropertyName("Labels")]
    public IDictionary<string, string>? Labels { get; set; }

    /// <value>The signal that asks it to end.</value>
    [JsonPropertyName("StopSignal")]
    public string? StopSignal { get; set; }

    /// <value>What it shares with the machine.</value>
    [JsonPropertyName("HostConfig")]
    public HostConfig? HostConfig { get; set; }
}
