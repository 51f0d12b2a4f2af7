using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>A container in a list.</summary>
public class ContainerListResponse
{
    /// <value>Its id.</value>
    [JsonPropertyName("Id")]
    public string? ID { get; set; }

    /// <value>Its names, each after a slash.</value>
    [JsonPropertyName("Names")]
    public IList<string>? Names { get; set; }

    /// <value>Its image, as it was named.</value>
    [JsonPropertyName("Image")]
    public string? Image { get; set; }

    /// <value>Its image, by digest.</value>
    [JsonPropertyName("ImageID")]
    public string? ImageID { get; set; }

    /// <value>Its labels.</value>
    [JsonPropertyName("Labels")]
    public IDictionary<string, string>? Labels { get; set; }

    /// <value>Where it is in its life: <c>created</c>, <c>running</c>, <c>exited</c> and others.</value>
    [JsonPropertyName("State")]
    public string? State { get; set; }

    /// <value>The same for people.</value>
    [JsonPropertyName("Status")]
    public string? Status { get; set; }
}
