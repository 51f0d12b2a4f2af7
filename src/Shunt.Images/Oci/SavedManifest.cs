using System.Text.Json.Serialization;

namespace Shunt.Images.Oci;

/// <summary>What an archive that an engine saved says of an image in it: where its parts are.</summary>
/// <param name="Config">The file of its configuration.</param>
/// <param name="Layers">The files of its layers, the lowest first.</param>
internal sealed record SavedManifest([property: JsonPropertyName("Config")] string Config, [property: JsonPropertyName("Layers")] IReadOnlyList<string> Layers)
{
    /// <summary>The file in the archive that lists its images.</summary>
    public const string Name = "manifest.json";

    /// <value>The image's names; null for none.</value>
    [JsonPropertyName("RepoTags")]
    public IReadOnlyList<string>? Tags { get; init; }
}
