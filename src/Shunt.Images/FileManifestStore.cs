using System.Text.Json;
using Shunt.Images.Files;
using Shunt.Images.Manifests;
using Shunt.Routes;
using Shunt.Versions;

namespace Shunt.Images;

/// <summary>Build manifests in a folder: <c>builds/&lt;component&gt;/&lt;commit&gt;/manifest.json</c>.</summary>
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
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                var document = await JsonSerializer.DeserializeAsync(file, ManifestJson.Indented.ManifestDocument, cancellation).ConfigureAwait(false)
                    ?? throw new JsonException("It holds null.");
                return document.Read(component, commit);
            }
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                ExitCode.NeedsAttention,
                $"Build manifest '{path}' cannot be read: {error.Message.TrimEnd('.')}. No traffic moved. "
                + $"Remove the file and run './build.sh PushImage --version {commit}': the version is built and checked again.",
                error);
        }
    }

    /// <summary>Reads every manifest of a component, the newest commit first.</summary>
    /// <param name="component">The component.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentException">The component's name is not one.</exception>
    /// <exception cref="StoreException">A manifest cannot be read; the message names the file.</exception>
    public async Task<IReadOnlyList<BuildManifest>> ListAsync(string component, CancellationToken cancellation)
    {
        if (!RouteName.IsComponent(component))
            throw new ArgumentException($"'{component}' is not a component's name.", nameof(component));

        var folder = Path.Combine(_builds, component);
        var manifests = new List<BuildManifest>();
        foreach (var build in Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [])
        {
            // Beside builds lie the folders of versions whose image was never finished.
            if (File.Exists(Path.Combine(build, "manifest.json")) && await FindAsync(component, Path.GetFileName(build), cancellation).ConfigureAwait(false) is { } manifest)
                manifests.Add(manifest);
        }

        return [.. manifests.OrderByDescending(manifest => manifest.CommittedAt).ThenBy(manifest => manifest.Commit, StringComparer.Ordinal)];
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
            throw new StoreException(
                ExitCode.Failed,
                $"Build manifest '{path}' was not written: {error.Message.TrimEnd('.')}. No traffic moved. Make the folder writable and run the command again.",
                error);
        }
    }

    /// <summary>Removes a build: its manifest and what lies beside it. The version then counts as never built.</summary>
    /// <param name="component">The component.</param>
    /// <param name="commit">The full commit id.</param>
    /// <exception cref="ArgumentException">The component's name or the commit is not one.</exception>
    public void Remove(string component, string commit)
    {
        var folder = Path.GetDirectoryName(PathOf(component, commit))!;
        File.Delete(PathOf(component, commit));
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
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
