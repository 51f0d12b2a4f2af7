using System.Text.Json;

namespace Shunt.Images.Manifests;

/// <summary>A build manifest as it is stored.</summary>
internal sealed record ManifestDocument
{
    /// <summary>Rises when an older reader would misread the document.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Component { get; init; }

    public required string Commit { get; init; }

    public required DateTimeOffset CommittedAt { get; init; }

    public required string Digest { get; init; }

    public required SortedDictionary<string, string> Inputs { get; init; }

    public required IReadOnlyList<Check> Checks { get; init; }

    public IReadOnlyList<BuildPaper>? Papers { get; init; }

    /// <summary>
    /// The hash of the document without it. It shows what a slip of the hand or a failing disk changed; who means harm writes a new one,
    /// and is met by the signature of the image.
    /// </summary>
    public string? Seal { get; init; }

    /// <summary>Writes a manifest down.</summary>
    public static ManifestDocument Of(BuildManifest manifest)
    {
        var document = Open(manifest);
        return document with { Seal = document.Hash() };
    }

    /// <summary>Reads the manifest of a component's commit.</summary>
    /// <exception cref="JsonException">The document is of another schema, component or commit, or its digest is none.</exception>
    public BuildManifest Read(string component, string commit)
    {
        if (Schema != CurrentSchema)
            throw new JsonException($"its schema is {Schema}, and this build reads {CurrentSchema}");

        if (Component != component || Commit != commit)
            throw new JsonException($"it is of '{Component} {Commit}'");

        if (ContentDigest.TryParse(Digest) is null)
            throw new JsonException($"its digest '{Digest}' is not 'sha256:' and 64 lower-case hex digits");

        var hash = (this with { Seal = null }).Hash();
        if (Seal != hash)
            throw new JsonException($"it was changed after it was written, or by an earlier build: its seal is {Seal ?? "missing"}, and the rest hashes to {hash}");

        return new BuildManifest
        {
            Component = Component,
            Commit = Commit,
            CommittedAt = CommittedAt,
            Digest = Digest,
            Inputs = Inputs,
            Checks = Checks,
            Papers = Papers ?? [],
        };
    }

    private static ManifestDocument Open(BuildManifest manifest) => new()
    {
        Schema = CurrentSchema,
        Component = manifest.Component,
        Commit = manifest.Commit,
        CommittedAt = manifest.CommittedAt,
        Digest = manifest.Digest,
        Inputs = new SortedDictionary<string, string>(manifest.Inputs.ToDictionary(), StringComparer.Ordinal),
        Checks = manifest.Checks,
        Papers = manifest.Papers.Count == 0 ? null : manifest.Papers,
    };

    // What was read is sorted by the culture's rules, what is written by none.
    private string Hash() => ContentDigest.Of(JsonSerializer.SerializeToUtf8Bytes(
        this with { Inputs = new SortedDictionary<string, string>(Inputs, StringComparer.Ordinal) }, ManifestJson.Indented.ManifestDocument)).ToString();
}
