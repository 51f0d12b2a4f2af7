using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>How a container ended.</summary>
public class ContainerWaitResponse
{
    /// <value>Why waiting failed; null when it did not.</value>
    [JsonPropertyName("Error")]
    public ContainerWaitOKBodyError? Error { get; set; }

    /// <value>Its exit code.</value>
    [JsonPropertyName("StatusCode")]
    public long StatusCode { get; set; }
}
