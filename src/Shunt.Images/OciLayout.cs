using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Shunt.Images.Files;
using Shunt.Images.Layers;
using Shunt.Images.Oci;

namespace Shunt.Images;

/// <summary>
/// Images in a folder, in the OCI image layout, which other tools can read: the embedded platform's registry. An image is one layer with
/// the product under <c>app/</c>. One process at a time writes; reading needs no lock.
/// </summary>
public sealed class OciLayout : IImageStore
{
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly BlobFolder _blobs;
    private readonly IndexFile _index;

    /// <summary>Uses a folder, which is made with the first image.</summary>
    /// <param name="folder">The layout's folder.</param>
    /// <param name="time">The clock of waits for other writers.</param>
    public OciLayout(string folder, TimeProvider time)
    {
        _folder = Path.GetFullPath(folder);
        _time = time;
        _blobs = new BlobFolder(_folder);
        _index = new IndexFile(_folder);
    }

    /// <inheritdoc />
    /// <exception cref="StoreException">The product cannot be packed, or the image cannot be written. The store is as it was.</exception>
    public async Task<string> PackAsync(ImageRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.EntryPoint.Count == 0)
            throw new ArgumentException("An image needs an entry point.", nameof(request));

        try
        {
            Directory.CreateDirectory(_folder);
            using (await FolderLock.AcquireAsync(_folder, _time, cancellation).ConfigureAwait(false))
                return await StoreAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                ExitCode.Failed,
                $"The image of '{request.Component} {request.Version}' was not stored in '{_folder}': {error.Message.TrimEnd('.')}. No traffic moved. "
                + "Make the folder writable, with room for the image, and run the command again.",
                error);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HasAsync(string digest, CancellationToken cancellation)
    {
        try
        {
            var image = await StoredImage.OpenAsync(_blobs, digest, cancellation).ConfigureAwait(false);
            await image.DisposeAsync().ConfigureAwait(false);
            return true;
        }
        catch (ImageMissingException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    /// <exception cref="StoreException">The folder holds something else, or cannot be written.</exception>
    public async Task<UnpackedImage> UnpackAsync(string digest, string folder, CancellationToken cancellation)
    {
        var image = await StoredImage.OpenAsync(_blobs, digest, cancellation).ConfigureAwait(false);
        await using (image.ConfigureAwait(false))
        {
            var place = new UnpackedFolder(folder, digest);
            try
            {
                // Also keeps two releases from unpacking into the same folder: the second one finds it done.
                using (await FolderLock.AcquireAsync(_folder, _time, cancellation).ConfigureAwait(false))
                    await place.FillAsync(image.Layer, cancellation).ConfigureAwait(false);
            }
            catch (Exception refused) when (refused is InvalidDataException or EndOfStreamException)
            {
                throw new ImageMissingException(digest, $"the layer cannot be unpacked: {refused.Message.TrimEnd('.')}");
            }

            return new UnpackedImage(Path.Combine(place.Folder, image.WorkingFolder), image.EntryPoint);
        }
    }

    private async Task<string> StoreAsync(ImageRequest request, CancellationToken cancellation)
    {
        var writer = new LayerWriter(request.ProductFolder, request.Version.CommittedAt);
        var layer = await _blobs.StoreAsync(MediaTypes.Layer, file => writer.WriteAsync(file, cancellation), cancellation).ConfigureAwait(false);
        var papers = Papers(request);
        var config = await StoreAsync(MediaTypes.Config, Config(request, layer, papers), OciJson.Compact.ImageConfig, cancellation).ConfigureAwait(false);
        var manifest = new ImageManifest { Config = config, Layers = [layer], Annotations = papers };
        var image = await StoreAsync(MediaTypes.Manifest, manifest, OciJson.Compact.ImageManifest, cancellation).ConfigureAwait(false);
        await _index.AddAsync(image with { Platform = Platform.LinuxAmd64 }, $"{request.Component}:{request.Version.Commit}", cancellation)
            .ConfigureAwait(false);
        return image.Digest;
    }

    private Task<Descriptor> StoreAsync<T>(string mediaType, T document, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        _blobs.StoreAsync(mediaType, file => JsonSerializer.SerializeAsync(file, document, type, cancellation), cancellation);

    private static ImageConfig Config(ImageRequest request, Descriptor layer, SortedDictionary<string, string> papers) => new()
    {
        Created = papers[AnnotationNames.Created],
        Architecture = Platform.LinuxAmd64.Architecture,
        Os = Platform.LinuxAmd64.Os,
        Config = new ImageConfig.RunSettings { EntryPoint = request.EntryPoint, WorkingFolder = $"/{LayerWriter.Root}", Labels = papers },
        RootFs = new ImageConfig.RootFiles { DiffIds = [layer.Digest] },
    };

    private static SortedDictionary<string, string> Papers(ImageRequest request) => new(StringComparer.Ordinal)
    {
        [AnnotationNames.Created] = request.Version.CommittedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        [AnnotationNames.Revision] = request.Version.Commit,
        [AnnotationNames.Title] = request.Component,
        [AnnotationNames.Version] = request.Version.Suffix,
    };
}
