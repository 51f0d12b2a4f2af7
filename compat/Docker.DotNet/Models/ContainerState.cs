using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>Where a container is in its life.</summary>
public class ContainerState
{
    /// <value>In one word.</value>
    [JsonPropertyName("Status")]
    public string? Status { get; set; }

    /// <value>Whether it runs.</value>
    [JsonPropertyName("Running")]
    public bool Running { get; set; }

    /// <value>Whether it ended for want of memory.</value>
    [JsonPropertyName("OOMKilled")]
    public bool OOMKilled { get; set; }

    /// <value>The id of its first process on the machine of the engine; 0 when it does not run.</value>
    [JsonPropertyName("Pid")]
    public long Pid { get; set; }

    /// <value>How it ended; 0 while it runs.</value>
    [JsonPropertyName("ExitCode")]
    public long ExitCode { get; set; }

    /// <value>Why it did not start.</value>
    [JsonPropertyName("Error")]
    public string? Error { get; set; }
}
