using System.Text.Json;
using Docker.DotNet.Models;

namespace Docker.DotNet;

/// <summary>How credentials for registries are sent along.</summary>
internal static class RegistryHeaders
{
    // For addresses, with its padding (RFC 4648, section 5): what the engine reads.
    public static Dictionary<string, string> Auth(AuthConfig? credentials) => new()
    {
        ["X-Registry-Auth"] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(credentials ?? new AuthConfig(), DockerJson.Default.AuthConfig))
            .Replace('/', '_').Replace('+', '-'),
    };

    public static Dictionary<string, string> Config(IEnumerable<AuthConfig>? credentials)
    {
        var byRegistry = (credentials ?? []).ToDictionary(each => each.ServerAddress ?? throw new ArgumentNullException(nameof(credentials), "A credential names no registry."));
        return new() { ["X-Registry-Config"] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(byRegistry, DockerJson.Default.DictionaryStringAuthConfig)) };
    }
}
