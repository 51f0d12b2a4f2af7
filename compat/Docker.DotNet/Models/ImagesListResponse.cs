using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>An image in a list.</summary>
public class ImagesListResponse
{
    /// <value>The digest of its configuration.</value>
    [JsonPropertyName("Id")]
    public string? ID { get; set; }

    /// <value>Its labels.</value>
    [JsonPropertyName("Labels")]
    public IDictionary<string, string>? Labels { get; set; }

    /// <value>The digests that registries know it by.</value>
    [JsonPropertyName("RepoDigests")]
    public IList<string>? RepoDigests { get; set; }

    /// <value>Its tags.</value>
    [JsonPropertyName("RepoTags")]
    public IList<string>? RepoTags { get; set; }

    /// <value>How large it is, in bytes.</value>
    [JsonPropertyName("Size")]
    public long Size { get; set; }
}
