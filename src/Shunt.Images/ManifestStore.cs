using System.Text.Json;
using Shunt.Artifacts;
using Shunt.Images.Manifests;
using Shunt.Routes;
using Shunt.Versions;

namespace Shunt.Images;

/// <summary>Build manifests, <c>builds/&lt;component&gt;/&lt;commit&gt;/manifest.json</c>, each with its papers beside it.</summary>
/// <param name="artifacts">Where they are.</param>
public sealed class ManifestStore(IArtifactStore artifacts) : IManifestStore
{
    private const string FileName = "manifest.json";

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The component's name or the commit is not one.</exception>
    public Task<BuildManifest?> FindAsync(string component, string commit, CancellationToken cancellation) =>
        FindAsync(FolderOf(component, commit), component, commit, cancellation);

    /// <summary>Reads every manifest of a component, the newest commit first.</summary>
    /// <param name="component">The component.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentException">The component's name is not one.</exception>
    /// <exception cref="ManifestDamagedException">A manifest cannot be read; the message names the file.</exception>
    public async Task<IReadOnlyList<BuildManifest>> ListAsync(string component, CancellationToken cancellation)
    {
        var manifests = new List<BuildManifest>();
        foreach (var build in await artifacts.ListAsync(FolderOf(component), cancellation).ConfigureAwait(false))
        {
            // Beside builds lie the folders of versions whose image was never finished.
            if (await FindAsync($"{FolderOf(component)}/{build.Name}", component, build.Name, cancellation).ConfigureAwait(false) is { } manifest)
                manifests.Add(manifest);
        }

        return [.. manifests.OrderByDescending(manifest => manifest.CommittedAt).ThenBy(manifest => manifest.Commit, StringComparer.Ordinal)];
    }

    /// <summary>Writes a paper into a build's folder. It counts when a manifest names it.</summary>
    /// <param name="component">The component.</param>
    /// <param name="commit">The full commit id.</param>
    /// <param name="paper">The paper; its digest is worked out and need not be given.</param>
    /// <param name="content">What it says, from the stream's position to its end.</param>
    /// <param name="cancellation">Ends the work; the paper is then as it was.</param>
    /// <returns>The paper with its digest.</returns>
    /// <exception cref="ArgumentException">The component's name, the commit or the paper's name is not one.</exception>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public async Task<BuildPaper> AddAsync(string component, string commit, BuildPaper paper, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(content);

        var papers = new PaperFolder(artifacts, FolderOf(component, commit));
        try
        {
            return await papers.WriteAsync(paper.Name, paper.MediaType, paper.Check, content, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritten($"Paper '{paper.Name}' of '{component} {commit}'", error);
        }
    }

    /// <summary>Reads a paper of a build; null when it is not there as it was written.</summary>
    /// <param name="manifest">The build.</param>
    /// <param name="paper">One of its papers.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<byte[]?> ReadAsync(BuildManifest manifest, BuildPaper paper, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(paper);
        return new PaperFolder(artifacts, FolderOf(manifest.Component, manifest.Commit)).ReadAsync(paper, cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The component's name or the commit is not one.</exception>
    /// <exception cref="StoreException">The manifest cannot be written; the one that was there is unchanged.</exception>
    public async Task StoreAsync(BuildManifest manifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);

        var name = $"{FolderOf(manifest.Component, manifest.Commit)}/{FileName}";
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(ManifestDocument.Of(manifest), ManifestJson.Indented.ManifestDocument), writable: false);
        try
        {
            await artifacts.WriteAsync(name, content, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritten($"Build manifest '{artifacts.LocationOf(name)}'", error);
        }
    }

    /// <summary>
    /// Removes builds that nobody can release any more: whose image is not stored, or whose manifest was never finished. Each goes with
    /// all that lies beside its manifest.
    /// </summary>
    /// <param name="component">The component.</param>
    /// <param name="needed">The commits whose builds stay in any case; see <see cref="NeededImages"/>.</param>
    /// <param name="isStored">Says whether an image is stored.</param>
    /// <param name="before">What was written since then stays: a release may be at work on it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The removed commits, in order.</returns>
    /// <exception cref="ManifestDamagedException">A manifest cannot be read; nothing was removed.</exception>
    public async Task<IReadOnlyList<string>> PruneAsync(
        string component, IReadOnlySet<string> needed, Func<string, bool> isStored, DateTimeOffset before, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(needed);
        ArgumentNullException.ThrowIfNull(isStored);

        var kept = (await ListAsync(component, cancellation).ConfigureAwait(false)).Where(manifest => isStored(manifest.Digest)).Select(manifest => manifest.Commit).ToHashSet(StringComparer.Ordinal);
        var builds = await artifacts.ListAsync(FolderOf(component), cancellation).ConfigureAwait(false);
        var removed = builds.Where(build => !kept.Contains(build.Name) && !needed.Contains(build.Name) && build.WrittenAt < before).Select(build => build.Name).ToList();

        // The manifest first: what is left by a crash in between counts as never built.
        foreach (var build in removed)
        {
            await artifacts.RemoveAsync($"{FolderOf(component)}/{build}/{FileName}", cancellation).ConfigureAwait(false);
            await artifacts.RemoveFolderAsync($"{FolderOf(component)}/{build}", cancellation).ConfigureAwait(false);
        }

        return removed;
    }

    private async Task<BuildManifest?> FindAsync(string folder, string component, string commit, CancellationToken cancellation)
    {
        var location = artifacts.LocationOf($"{folder}/{FileName}");
        try
        {
            if (await artifacts.OpenAsync($"{folder}/{FileName}", cancellation).ConfigureAwait(false) is not { } stream)
                return null;

            var manifest = await ReadAsync(stream, component, commit, cancellation).ConfigureAwait(false);
            var papers = new PaperFolder(artifacts, folder);
            foreach (var paper in manifest.Papers)
            {
                if (await papers.FindProblemAsync(paper, cancellation).ConfigureAwait(false) is { } problem)
                    throw new ManifestDamagedException(location, commit, problem);
            }

            return manifest;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ManifestDamagedException(location, commit, $"it cannot be read: {error.Message.TrimEnd('.')}", error);
        }
    }

    private static async Task<BuildManifest> ReadAsync(Stream stream, string component, string commit, CancellationToken cancellation)
    {
        await using (stream.ConfigureAwait(false))
        {
            var document = await JsonSerializer.DeserializeAsync(stream, ManifestJson.Indented.ManifestDocument, cancellation).ConfigureAwait(false)
                ?? throw new JsonException("It holds null.");
            return document.Read(component, commit);
        }
    }

    private static StoreException NotWritten(string what, Exception error) => new(
        ExitCode.Failed,
        $"{what} was not written: {error.Message.TrimEnd('.')}. No traffic moved. Make the folder writable and run the command again.",
        error);

    private static string FolderOf(string component) => RouteName.IsComponent(component)
        ? $"builds/{component}"
        : throw new ArgumentException($"'{component}' is not a component's name.", nameof(component));

    // The constructor holds the rule for a full commit id.
    private static string FolderOf(string component, string commit) => $"{FolderOf(component)}/{new ReleaseVersion(commit, default).Commit}";
}
