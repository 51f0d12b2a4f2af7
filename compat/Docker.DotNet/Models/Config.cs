using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>How a container runs.</summary>
public class Config
{
    /// <value>Who runs it.</value>
    [JsonPropertyName("User")]
    public string? User { get; set; }

    /// <value>Its variables, each <c>NAME=value</c>.</value>
    [JsonPropertyName("Env")]
    public IList<string>? Env { get; set; }

    /// <value>What follows the entry point.</value>
    [JsonPropertyName("Cmd")]
    public IList<string>? Cmd { get; set; }

    /// <value>The image that it was made from, as it was named.</value>
    [JsonPropertyName("Image")]
    public string? Image { get; set; }

    /// <value>Where it runs.</value>
    [JsonPropertyName("WorkingDir")]
    public string? WorkingDir { get; set; }

    /// <value>The program.</value>
    [JsonPropertyName("Entrypoint")]
    public IList<string>? Entrypoint { get; set; }

    /// <value>Its labels.</value>
    [JsonPropertyName("Labels")]
    public IDictionary<string, string>? Labels { get; set; }

    /// <value>The signal that asks it to end.</value>
    [JsonPropertyName("StopSignal")]
    public string? StopSignal { get; set; }
}
