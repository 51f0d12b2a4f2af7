using Shunt.Images.Building;
using Shunt.Images.Files;
using Shunt.Images.Layers;
using Shunt.Images.Oci;

namespace Shunt.Images;

/// <summary>
/// Images in a folder, in the OCI image layout, which other tools can read: the embedded platform's registry. An image holds the product
/// under <c>app/</c>, in one layer of what came from packages and one of its own, and is the same for every platform but for the base
/// below it. One process at a time writes; reading needs no lock.
/// </summary>
public sealed class OciLayout : IImageStore
{
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly BlobFolder _blobs;
    private readonly IndexFile _index;
    private readonly ImageBuilder _builder;

    /// <summary>Uses a folder, which is made with the first image.</summary>
    /// <param name="folder">The layout's folder.</param>
    /// <param name="time">The clock of waits for other writers.</param>
    /// <param name="settings">What images are made of; null for the defaults.</param>
    /// <exception cref="BadUsageException">A setting is out of range.</exception>
    public OciLayout(string folder, TimeProvider time, ImageSettings? settings = null)
    {
        _folder = Path.GetFullPath(folder);
        _time = time;
        _blobs = new BlobFolder(_folder);
        _index = new IndexFile(_folder);
        _builder = new ImageBuilder(_blobs, (settings ?? new ImageSettings()).Checked());
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
            var tree = await ImageTree.ReadAsync(_blobs, digest, cancellation).ConfigureAwait(false);
            foreach (var (part, blob) in tree.Blobs)
                await (await _blobs.OpenAsync(digest, part, blob.Digest, cancellation).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            await (await StoredImage.OpenAsync(_blobs, digest, cancellation).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
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
                    await place.FillAsync(image.Layers, cancellation).ConfigureAwait(false);
            }
            catch (Exception refused) when (refused is InvalidDataException or EndOfStreamException)
            {
                throw new ImageMissingException(digest, $"a layer cannot be unpacked: {refused.Message.TrimEnd('.')}");
            }

            return new UnpackedImage(Path.Combine(place.Folder, image.WorkingFolder), image.EntryPoint);
        }
    }

    private async Task<string> StoreAsync(ImageRequest request, CancellationToken cancellation)
    {
        var image = await _builder.BuildAsync(request, cancellation).ConfigureAwait(false);
        await _index.AddAsync(image, $"{request.Component}:{request.Version.Commit}", cancellation).ConfigureAwait(false);
        return image.Digest;
    }
}
