using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>Why work failed.</summary>
public class JSONError
{
    /// <value>A number that the engine gives it; 0 for none.</value>
    [JsonPropertyName("code")]
    public long Code { get; set; }

    /// <value>The reason, for people.</value>
    [JsonPropertyName("message")]
    public string? Message { get; set; }
}
