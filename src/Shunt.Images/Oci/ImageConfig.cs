using System.Text.Json.Serialization;

namespace Shunt.Images.Oci;

/// <summary>What an image runs, and on what.</summary>
internal sealed record ImageConfig
{
    public string? Created { get; init; }

    public required string Architecture { get; init; }

    public required string Os { get; init; }

    public string? Variant { get; init; }

    public RunSettings? Config { get; init; }

    [JsonPropertyName("rootfs")]
    public required RootFiles RootFs { get; init; }

    /// <summary>How the program starts. The specification spells these names with a capital.</summary>
    internal sealed record RunSettings
    {
        [JsonPropertyName("User")]
        public string? User { get; init; }

        [JsonPropertyName("ExposedPorts")]
        public IReadOnlyDictionary<string, EmptyObject>? ExposedPorts { get; init; }

        [JsonPropertyName("Env")]
        public IReadOnlyList<string>? Env { get; init; }

        [JsonPropertyName("Entrypoint")]
        public IReadOnlyList<string>? EntryPoint { get; init; }

        /// <value>What follows the entry point. Images made here have none.</value>
        [JsonPropertyName("Cmd")]
        public IReadOnlyList<string>? Arguments { get; init; }

        [JsonPropertyName("WorkingDir")]
        public string? WorkingFolder { get; init; }

        [JsonPropertyName("Labels")]
        public IReadOnlyDictionary<string, string>? Labels { get; init; }
    }

    /// <summary>The hashes of the unpacked layers, the lowest first.</summary>
    internal sealed record RootFiles
    {
        public string Type { get; init; } = "layers";

        [JsonPropertyName("diff_ids")]
        public required IReadOnlyList<string> DiffIds { get; init; }
    }

    /// <summary>A member of a set that is written as an object.</summary>
    internal sealed record EmptyObject;
}
