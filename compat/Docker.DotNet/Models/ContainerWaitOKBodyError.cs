using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>Why waiting for a container failed.</summary>
public class ContainerWaitOKBodyError
{
    /// <value>The reason, for people.</value>
    [JsonPropertyName("Message")]
    public string? Message { get; set; }
}
