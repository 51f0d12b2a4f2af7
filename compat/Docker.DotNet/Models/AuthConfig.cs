using System.Text.Json.Serialization;

namespace Docker.DotNet.Models;

/// <summary>Credentials for one registry.</summary>
public class AuthConfig
{
    /// <value>The user.</value>
    [JsonPropertyName("username")]
    public string? Username { get; set; }

    /// <value>The password.</value>
    [JsonPropertyName("password")]
    public string? Password { get; set; }

    /// <value>User and password in one, base64.</value>
    [JsonPropertyName("auth")]
    public string? Auth { get; set; }

    /// <value>The registry.</value>
    [JsonPropertyName("serveraddress")]
    public string? ServerAddress { get; set; }

    /// <value>A token that stands for the user.</value>
    [JsonPropertyName("identitytoken")]
    public string? IdentityToken { get; set; }

    /// <value>A token that is sent to the registry as it is.</value>
    [JsonPropertyName("registrytoken")]
    public string? RegistryToken { get; set; }
}
