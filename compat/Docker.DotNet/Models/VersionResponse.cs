using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>What the engine is.</summary>
public class VersionResponse
{
    /// <value>Its version.</value>
    [JsonPropertyName("Version")]
    public string? Version { get; set; }

    /// <value>The latest API that it speaks.</value>
    [JsonPropertyName("ApiVersion")]
    public string? APIVersion { get; set; }

    /// <value>The earliest API that it speaks.</value>
    [JsonPropertyName("MinAPIVersion")]
    public string? MinAPIVersion { get; set; }

    /// <value>The system that its containers see.</value>
    [JsonPropertyName("Os")]
    public string? Os { get; set; }

    /// <value>The processor that it runs on.</value>
    [JsonPropertyName("Arch")]
    public string? Arch { get; set; }
}
