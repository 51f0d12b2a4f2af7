using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>What the engine knows of an image.</summary>
public class ImageInspectResponse
{
    /// <value>The digest of its configuration.</value>
    [JsonPropertyName("Id")]
    public string? ID { get; set; }

    /// <value>Its tags.</value>
    [JsonPropertyName("RepoTags")]
    public IList<string>? RepoTags { get; set; }

    /// <value>The digests that registries know it by.</value>
    [JsonPropertyName("RepoDigests")]
    public IList<string>? RepoDigests { get; set; }

    /// <value>How containers of it run unless said otherwise.</value>
    [JsonPropertyName("Config")]
    public Config? Config { get; set; }

    /// <value>The processor that it is for.</value>
    [JsonPropertyName("Architecture")]
    public string? Architecture { get; set; }

    /// <value>The kind of that processor.</value>
    [JsonPropertyName("Variant")]
    public string? Variant { get; set; }

    /// <value>The system that it is for.</value>
    [JsonPropertyName("Os")]
    public string? Os { get; set; }

    /// <value>How large it is, in bytes.</value>
    [JsonPropertyName("Size")]
    public long Size { get; set; }

    /// <value>Its layers.</value>
    [JsonPropertyName("RootFS")]
    public RootFS? RootFS { get; set; }
}
