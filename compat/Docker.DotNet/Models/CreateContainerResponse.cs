using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>A container that was made.</summary>
public class CreateContainerResponse
{
    /// <value>Its id.</value>
    [JsonPropertyName("Id")]
    public string? ID { get; set; }

    /// <value>What the engine did otherwise than asked.</value>
    [JsonPropertyName("Warnings")]
    public IList<string>? Warnings { get; set; }
}
