using Shunt.Artifacts;
using Shunt.Images.Layers;

namespace Shunt.Images.Manifests;

/// <summary>The papers of one build: what lies beside its manifest.</summary>
/// <param name="artifacts">Where it lies.</param>
/// <param name="folder">The manifest's folder.</param>
internal sealed class PaperFolder(IArtifactStore artifacts, string folder)
{
    /// <summary>Writes a paper, whole or not at all; one of the same name is replaced.</summary>
    public async Task<BuildPaper> WriteAsync(string name, string mediaType, string? check, Stream content, CancellationToken cancellation)
    {
        var at = NameOf(name) ?? throw new ArgumentException($"'{name}' is not the name of a file below a folder.", nameof(name));
        await artifacts.WriteAsync(at, content, cancellation).ConfigureAwait(false);
        var digest = await DigestAsync(at, cancellation).ConfigureAwait(false)
            ?? throw new IOException($"{artifacts.LocationOf(at)} was removed while it was written");
        return new BuildPaper(name, mediaType, digest, check);
    }

    /// <summary>Reads a paper.</summary>
    /// <returns>The content; null when it is not there, or is not what its digest says.</returns>
    public async Task<byte[]?> ReadAsync(BuildPaper paper, CancellationToken cancellation)
    {
        if (NameOf(paper.Name) is not { } at || await artifacts.OpenAsync(at, cancellation).ConfigureAwait(false) is not { } stream)
            return null;

        using var content = new MemoryStream();
        await using (stream.ConfigureAwait(false))
            await stream.CopyToAsync(content, cancellation).ConfigureAwait(false);
        return ContentDigest.Of(content.ToArray()).ToString() == paper.Digest ? content.ToArray() : null;
    }

    /// <summary>Says what is wrong with a paper, as a clause; null when nothing is.</summary>
    public async Task<string?> FindProblemAsync(BuildPaper paper, CancellationToken cancellation)
    {
        if (NameOf(paper.Name) is not { } at)
            return $"its paper '{paper.Name}' is not the name of a file below its folder";

        if (await DigestAsync(at, cancellation).ConfigureAwait(false) is not { } actual)
            return $"its paper '{paper.Name}' is missing";

        return actual == paper.Digest ? null : $"its paper '{paper.Name}' was changed: it hashes to {actual}, and {paper.Digest} was written";
    }

    private async Task<string?> DigestAsync(string name, CancellationToken cancellation)
    {
        if (await artifacts.OpenAsync(name, cancellation).ConfigureAwait(false) is not { } stream)
            return null;

        await using (stream.ConfigureAwait(false))
            return (await ContentDigest.OfAsync(stream, cancellation).ConfigureAwait(false)).ToString();
    }

    private string? NameOf(string name) => EntryPath.Contained(name) is { } path && path == name ? $"{folder}/{path}" : null;
}
