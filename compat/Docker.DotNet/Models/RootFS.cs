using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>The layers of an image.</summary>
public class RootFS
{
    /// <value>Always <c>layers</c>.</value>
    [JsonPropertyName("Type")]
    public string? Type { get; set; }

    /// <value>The digests of their archives, not compressed, the lowest first.</value>
    [JsonPropertyName("Layers")]
    public IList<string>? Layers { get; set; }
}
