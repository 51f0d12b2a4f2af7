using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>How far work is.</summary>
public class JSONProgress
{
    /// <value>What is done.</value>
    [JsonPropertyName("current")]
    public long Current { get; set; }

    /// <value>What there is to do; 0 when that is not known.</value>
    [JsonPropertyName("total")]
    public long Total { get; set; }
}
