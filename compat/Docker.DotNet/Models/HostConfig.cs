using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>What a container shares with the machine.</summary>
public class HostConfig
{
    /// <value>Folders of the machine that it sees: <c>folder:its path there</c>.</value>
    [JsonPropertyName("Binds")]
    public IList<string>? Binds { get; set; }

    /// <value>Where its output goes.</value>
    [JsonPropertyName("LogConfig")]
    public LogConfig? LogConfig { get; set; }

    /// <value>Its network: <c>host</c>, <c>none</c>, or one that the engine has.</value>
    [JsonPropertyName("NetworkMode")]
    public string? NetworkMode { get; set; }

    /// <value>Removes it when it ends.</value>
    [JsonPropertyName("AutoRemove")]
    public bool AutoRemove { get; set; }

    /// <value>Rights that it does not get.</value>
    [JsonPropertyName("CapDrop")]
    public IList<string>? CapDrop { get; set; }

    /// <value>Further limits, such as <c>no-new-privileges</c>.</value>
    [JsonPropertyName("SecurityOpt")]
    public IList<string>? SecurityOpt { get; set; }
}
