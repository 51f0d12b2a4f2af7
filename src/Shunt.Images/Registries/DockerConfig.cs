using System.Text.Json.Serialization;

namespace Shunt.Images.Registries;

/// <summary>As much of Docker's <c>config.json</c> as tells credentials.</summary>
internal sealed record DockerConfig
{
    public IReadOnlyDictionary<string, Entry>? Auths { get; init; }

    public IReadOnlyDictionary<string, string>? CredHelpers { get; init; }

    public string? CredsStore { get; init; }

    /// <summary>What <c>docker login</c> keeps without a helper.</summary>
    internal sealed record Entry(string? Auth, [property: JsonPropertyName("identitytoken")] string? IdentityToken);

    /// <summary>What a credential helper answers.</summary>
    internal sealed record HelperAnswer([property: JsonPropertyName("Username")] string? Username, [property: JsonPropertyName("Secret")] string? Secret);
}
