using System.Text.Json;
using Shunt.Images.Files;
using Shunt.Images.Manifests;
using Shunt.Routes;
using Shunt.Versions;

namespace Shunt.Images;

/// <summary>Build manifests in a folder, <c>builds/&lt;component&gt;/&lt;commit&gt;/manifest.json</c>, each with its papers beside it.</summary>
/// <param name="folder">The folder that holds <c>builds</c>; it is made with the first manifest.</param>
public sealed class FileManifestStore(string folder) : IManifestStore
{
    private readonly string _builds = Path.Combine(Path.GetFullPath(folder), "builds");

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The component's name or the commit is not one.</exception>
    public async Task<BuildManifest?> FindAsync(string component, string commit, CancellationToken cancellation)
    {
        var path = PathOf(component, commit);
        if (!File.Exists(path))
            return null;

        try
        {
            var manifest = await ReadAsync(path, component, commit, cancellation).ConfigureAwait(false);
            var papers = new PaperFolder(Path.GetDirectoryName(path)!);
            foreach (var paper in manifest.Papers)
            {
                if (await papers.FindProblemAsync(paper, cancellation).ConfigureAwait(false) is { } problem)
                    throw new ManifestDamagedException(path, commit, problem);
            }

            return manifest;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ManifestDamagedException(path, commit, $"it cannot be read: {error.Message.TrimEnd('.')}", error);
        }
    }

    /// <summary>Reads every manifest of a component, the newest commit first.</summary>
    /// <param name="component">The component.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentException">The component's name is not one.</exception>
    /// <exception cref="ManifestDamagedException">A manifest cannot be read; the message names the file.</exception>
    public async Task<IReadOnlyList<BuildManifest>> ListAsync(string component, CancellationToken cancellation)
    {
        var manifests = new List<BuildManifest>();
        foreach (var build in BuildsOf(component))
        {
            // Beside builds lie the folders of versions whose image was never finished.
            if (File.Exists(Path.Combine(build, "manifest.json")) && await FindAsync(component, Path.GetFileName(build), cancellation).ConfigureAwait(false) is { } manifest)
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

        var papers = new PaperFolder(Path.GetDirectoryName(PathOf(component, commit))!);
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
        return new PaperFolder(Path.GetDirectoryName(PathOf(manifest.Component, manifest.Commit))!).ReadAsync(paper, cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The component's name or the commit is not one.</exception>
    /// <exception cref="StoreException">The manifest cannot be written; the one that was there is unchanged.</exception>
    public async Task StoreAsync(BuildManifest manifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);

        var path = PathOf(manifest.Component, manifest.Commit);
        var document = ManifestDocument.Of(manifest);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await WholeFile.WriteAsync(
                path, file => JsonSerializer.SerializeAsync(file, document, ManifestJson.Indented.ManifestDocument, cancellation), cancellation)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritten($"Build manifest '{path}'", error);
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
        var removed = BuildsOf(component)
            .Where(build => !kept.Contains(Path.GetFileName(build)) && !needed.Contains(Path.GetFileName(build)) && LastWrite(build) < before.UtcDateTime)
            .Order(StringComparer.Ordinal)
            .ToList();

        // The manifest first: what is left by a crash in between counts as never built.
        foreach (var build in removed)
        {
            File.Delete(Path.Combine(build, "manifest.json"));
            Directory.Delete(build, recursive: true);
        }

        return [.. removed.Select(build => Path.GetFileName(build))];
    }

    private static async Task<BuildManifest> ReadAsync(string path, string component, string commit, CancellationToken cancellation)
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            var document = await JsonSerializer.DeserializeAsync(file, ManifestJson.Indented.ManifestDocument, cancellation).ConfigureAwait(false)
                ?? throw new JsonException("It holds null.");
            return document.Read(component, commit);
        }
    }

    private static DateTime LastWrite(string build) =>
        new DirectoryInfo(build).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(item => item.LastWriteTimeUtc).Append(Directory.GetLastWriteTimeUtc(build)).Max();

    private static StoreException NotWritten(string what, Exception error) => new(
        ExitCode.Failed,
        $"{what} was not written: {error.Message.TrimEnd('.')}. No traffic moved. Make the folder writable and run the command again.",
        error);

    private IEnumerable<string> BuildsOf(string component)
    {
        if (!RouteName.IsComponent(component))
            throw new ArgumentException($"'{component}' is not a component's name.", nameof(component));

        var folder = Path.Combine(_builds, component);
        return Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];
    }

    private string PathOf(string component, string commit)
    {
        if (!RouteName.IsComponent(component))
            throw new ArgumentException($"'{component}' is not a component's name.", nameof(component));

        // The constructor holds the rule for a full commit id.
        var version = new ReleaseVersion(commit, default);
        return Path.Combine(_builds, component, version.Commit, "manifest.json");
    }
}
