using System.Text;
using System.Text.Json;

namespace Shunt.Images.Registries;

/// <summary>The credentials that <c>docker login</c> left: in <c>config.json</c>, or with the helper it names.</summary>
/// <param name="folder">The folder of <c>config.json</c>.</param>
public sealed class DockerCredentials(string folder) : IRegistryCredentials
{
    // Docker Hub's name in config.json, from before registries had only hosts.
    private const string DockerHubKey = "https://index.docker.io/v1/";

    /// <summary>Those of the user: <c>DOCKER_CONFIG</c>, or <c>.docker</c> in the home folder.</summary>
    public static DockerCredentials OfUser() => new(
        Environment.GetEnvironmentVariable("DOCKER_CONFIG") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker"));

    /// <inheritdoc />
    public async Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registry);

        var path = Path.Combine(folder, "config.json");
        if (!File.Exists(path))
            return null;

        try
        {
            var config = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false), RegistryJson.Default.DockerConfig) ?? new DockerConfig();
            var key = registry == ImageReference.DockerHub ? DockerHubKey : registry;
            if (config.CredHelpers?.GetValueOrDefault(key) is { } own)
                return await new CredentialProgram(own).FindAsync(key, cancellation).ConfigureAwait(false);

            return config.CredsStore is { Length: > 0 } store && await new CredentialProgram(store).FindAsync(key, cancellation).ConfigureAwait(false) is { } kept
                ? kept
                : Stored(config, key);
        }
        catch (Exception other) when (other is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new RegistryException(
                $"Docker's '{path}' cannot be used: {other.Message.TrimEnd('.')}. Nothing was pushed or pulled and no traffic moved. Run 'docker login {registry}' again.", other);
        }
    }

    private static RegistryCredential? Stored(DockerConfig config, string key)
    {
        var entry = config.Auths?.FirstOrDefault(entry => entry.Key == key || Host(entry.Key) == key).Value;
        if (entry?.IdentityToken is { Length: > 0 } token)
            return new RegistryCredential(null, token);

        if (entry?.Auth is not { Length: > 0 } encoded)
            return null;

        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(encoded)).Split(':', 2);
        return pair is [var user, var secret] ? new RegistryCredential(user, secret.TrimEnd('\0')) : throw new FormatException($"the entry of '{key}' has no ':'");
    }

    private static string Host(string key)
    {
        var scheme = key.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? key : key[(scheme + 3)..];
        return rest.Split('/')[0];
    }
}
