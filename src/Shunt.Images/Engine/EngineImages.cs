using System.Formats.Tar;
using System.Text;
using System.Text.Json;
using Docker.DotNet;
using Docker.DotNet.Models;
using Shunt.Images.Oci;

namespace Shunt.Images.Engine;

/// <summary>Gives a Docker engine images of the layout, to run containers of.</summary>
/// <param name="layout">The layout.</param>
/// <param name="engine">The engine.</param>
/// <param name="home">The state folder on whose behalf images are there: each gives them names of its own, and takes none but those away.</param>
public sealed partial class EngineImages(OciLayout layout, DockerEngine engine, string home)
{
    private const int OwnerLength = 12;

    private readonly string _repository = $"shunt/image-{ContentDigest.Of(Encoding.UTF8.GetBytes(home)).Hex[..OwnerLength]}";

    /// <summary>
    /// Makes sure that the engine has an image: this very one, by the digests of its layers. It stays there under a name that tells the state
    /// folder, <c>shunt/image-&lt;12 hex digits&gt;:&lt;hex&gt;</c>, until <see cref="PruneAsync"/>.
    /// </summary>
    /// <param name="digest">The image's digest in the layout.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The engine's own name of it, a digest.</returns>
    /// <exception cref="ImageMissingException">The layout lacks a part of it, or it is damaged.</exception>
    /// <exception cref="StoreException">The engine does not take it.</exception>
    public async Task<string> LoadAsync(string digest, CancellationToken cancellation)
    {
        var tree = await ImageTree.ReadAsync(layout.Blobs, digest, cancellation).ConfigureAwait(false);
        var image = tree.Images.FirstOrDefault(image => Platform.Here.Runs(image.Platform))
            ?? throw Refusal(digest, $"it is not for {Platform.Here}, only for {string.Join(", ", tree.Images.Select(image => image.Platform))}");
        try
        {
            if (await FindAsync(digest, image, cancellation).ConfigureAwait(false) is { } there)
                return await NameAsync(there, digest, cancellation).ConfigureAwait(false);

            // An engine that has what lies below the product needs the product alone; one that has not says so, and gets all of it.
            var own = StoredImage.ProductLayers(image, digest).Select(layer => layer.Digest).ToHashSet(StringComparer.Ordinal);
            if (await SendAsync(digest, image, own, cancellation).ConfigureAwait(false) is not null
                && await SendAsync(digest, image, null, cancellation).ConfigureAwait(false) is { } error)
            {
                throw Refusal(digest, error);
            }

            return (await FindAsync(digest, image, cancellation).ConfigureAwait(false))?.ID ?? throw Refusal(digest, "it took it and does not have it");
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or ReleaseException))
        {
            throw Refusal(digest, DockerEngine.Reason(failed), failed);
        }
    }

    private string Tag(string digest) => $"{_repository}:{Hex(digest)}";

    private static string Hex(string digest) => digest[(digest.IndexOf(':', StringComparison.Ordinal) + 1)..];

    // Another state folder may have brought it, or a build: this one's name keeps it when theirs goes.
    private async Task<string> NameAsync(ImageInspectResponse there, string digest, CancellationToken cancellation)
    {
        if (there.RepoTags?.Contains(Tag(digest)) != true)
            await engine.Client.Images.TagImageAsync(there.ID!, new ImageTagParameters { RepositoryName = _repository, Tag = Hex(digest) }, cancellation).ConfigureAwait(false);
        return there.ID!;
    }

    // Engines name an image by its configuration or by its manifest; what it is made of shows by its layers.
    private async Task<ImageInspectResponse?> FindAsync(string digest, PlatformImage image, CancellationToken cancellation)
    {
        foreach (var name in (string[])[image.Manifest.Config.Digest, Tag(digest)])
        {
            try
            {
                var found = await engine.Client.Images.InspectImageAsync(name, cancellation).ConfigureAwait(false);
                if (found.RootFS?.Layers?.SequenceEqual(image.Config.RootFs.DiffIds) == true)
                    return found;
            }
            catch (DockerImageNotFoundException)
            {
                // By its other name, perhaps.
            }
        }

        return null;
    }

    private async Task<string?> SendAsync(string digest, PlatformImage image, HashSet<string>? only, CancellationToken cancellation)
    {
        var archive = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 128 * 1024, FileOptions.DeleteOnClose);
        await using (archive.ConfigureAwait(false))
        {
            await WriteAsync(digest, image, only, archive, cancellation).ConfigureAwait(false);
            archive.Position = 0;
            var progress = new BuildProgress(null);
            try
            {
                await engine.Client.Images.LoadImageAsync(new ImageLoadParameters { Quiet = true }, archive, progress, cancellation).ConfigureAwait(false);
                return progress.Error;
            }
            catch (DockerApiException refused)
            {
                return DockerEngine.Reason(refused);
            }
        }
    }

    private async Task WriteAsync(string digest, PlatformImage image, HashSet<string>? only, Stream archive, CancellationToken cancellation)
    {
        var manifest = new SavedManifest(FileOf(image.Manifest.Config) + ".json", [.. image.Manifest.Layers.Select(layer => FileOf(layer) + "/layer.tar")]) { Tags = [Tag(digest)] };
        var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
        await using (tar.ConfigureAwait(false))
        {
            await AddAsync(tar, digest, "configuration", image.Manifest.Config, manifest.Config, cancellation).ConfigureAwait(false);
            foreach (var layer in image.Manifest.Layers.DistinctBy(layer => layer.Digest).Where(layer => only is null || only.Contains(layer.Digest)))
                await AddAsync(tar, digest, "layer", layer, FileOf(layer) + "/layer.tar", cancellation).ConfigureAwait(false);

            using var list = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes([manifest], OciJson.Compact.SavedManifestArray));
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, SavedManifest.Name) { DataStream = list }, cancellation).ConfigureAwait(false);
        }
    }

    private async Task AddAsync(TarWriter tar, string digest, string part, Descriptor blob, string name, CancellationToken cancellation)
    {
        var content = await layout.Blobs.OpenAsync(digest, part, blob.Digest, cancellation).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content }, cancellation).ConfigureAwait(false);
    }

    private static string FileOf(Descriptor blob) => Hex(blob.Digest);

    private StoreException Refusal(string digest, string reason, Exception? cause = null) => new(
        ExitCode.Failed, $"Image {digest} was not loaded into the Docker engine at '{engine.Address.OriginalString}': {reason.TrimEnd('.')}. No traffic moved.", cause);
}
