using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>One message of a stream in which the engine tells how work goes on. An error is told here, too: the request itself has succeeded by then.</summary>
public class JSONMessage
{
    /// <value>Text that the work wrote.</value>
    [JsonPropertyName("stream")]
    public string? Stream { get; set; }

    /// <value>What is being done.</value>
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    /// <value>How far it is.</value>
    [JsonPropertyName("progressDetail")]
    public JSONProgress? Progress { get; set; }

    /// <value>How far it is, for people.</value>
    [JsonPropertyName("progress")]
    public string? ProgressMessage { get; set; }

    /// <value>What the message is about, such as a layer.</value>
    [JsonPropertyName("id")]
    public string? ID { get; set; }

    /// <value>Why the work failed; null when it did not.</value>
    [JsonPropertyName("errorDetail")]
    public JSONError? Error { get; set; }

    /// <value>The same, as text alone.</value>
    [JsonPropertyName("error")]
    public string? ErrorMessage { get; set; }
}
