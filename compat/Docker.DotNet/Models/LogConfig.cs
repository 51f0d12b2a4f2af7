using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>Where the output of a container goes.</summary>
public class LogConfig
{
    /// <value>The log driver.</value>
    [JsonPropertyName("Type")]
    public string? Type { get; set; }

    /// <value>Its settings.</value>
    [JsonPropertyName("Config")]
    public IDictionary<string, string>? Config { get; set; }
}
