using Shunt.Images.Files;
using Shunt.Images.Layers;

namespace Shunt.Images.Manifests;

/// <summary>The papers of one build: the files beside its manifest.</summary>
/// <param name="folder">The manifest's folder.</param>
internal sealed class PaperFolder(string folder)
{
    /// <summary>Writes a paper, whole or not at all; one of the same name is replaced.</summary>
    public async Task<BuildPaper> WriteAsync(string name, string mediaType, string? check, Stream content, CancellationToken cancellation)
    {
        var path = PathOf(name) ?? throw new ArgumentException($"'{name}' is not the name of a file below a folder.", nameof(name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await WholeFile.WriteAsync(path, file => content.CopyToAsync(file, cancellation), cancellation).ConfigureAwait(false);
        return new BuildPaper(name, mediaType, (await DigestAsync(path, cancellation).ConfigureAwait(false)).ToString(), check);
    }

    /// <summary>Reads a paper.</summary>
    /// <returns>The content; null when it is not there, or is not what its digest says.</returns>
    public async Task<byte[]?> ReadAsync(BuildPaper paper, CancellationToken cancellation)
    {
        if (PathOf(paper.Name) is not { } path || !File.Exists(path))
            return null;

        var content = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
        return ContentDigest.Of(content).ToString() == paper.Digest ? content : null;
    }

    /// <summary>Says what is wrong with a paper, as a clause; null when nothing is.</summary>
    public async Task<string?> FindProblemAsync(BuildPaper paper, CancellationToken cancellation)
    {
        if (PathOf(paper.Name) is not { } path)
            return $"its paper '{paper.Name}' is not the name of a file below its folder";

        if (!File.Exists(path))
            return $"its paper '{paper.Name}' is missing";

        var actual = await DigestAsync(path, cancellation).ConfigureAwait(false);
        return actual.ToString() == paper.Digest ? null : $"its paper '{paper.Name}' was changed: it hashes to {actual}, and {paper.Digest} was written";
    }

    private static async Task<ContentDigest> DigestAsync(string path, CancellationToken cancellation)
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
            return await ContentDigest.OfAsync(file, cancellation).ConfigureAwait(false);
    }

    private string? PathOf(string name) => EntryPath.Contained(name) is { } path && path == name ? Path.Combine(folder, path) : null;
}
