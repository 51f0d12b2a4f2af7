using Shunt.Images.Building;
using Shunt.Images.Comparison;
using Shunt.Images.Engine;
using Shunt.Images.Files;
using Shunt.Images.Layers;
using Shunt.Images.Oci;
using Shunt.Images.Papers;
using Shunt.Versions;

namespace Shunt.Images;

/// <summary>
/// Images in a folder, in the OCI image layout, which other tools can read: the embedded platform's registry. An image holds the product
/// under <c>app/</c>, in one layer of what came from packages and one of its own, and is the same for every platform but for the base
/// below it. One process at a time writes; reading needs no lock.
/// </summary>
public sealed class OciLayout : IImageStore
{
    /// <summary>How long an image stays after it was stored, needed or not.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly string? _base;
    private readonly TimeProvider _time;
    private readonly BlobFolder _blobs;
    private readonly IndexFile _index;
    private readonly KnownLayers _known;
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
        _base = settings?.BaseDigest;
        _known = new KnownLayers(_folder, _blobs);
        _builder = new ImageBuilder(_blobs, new LayerBuilder(_blobs, _known), (settings ?? new ImageSettings()).Checked());
    }

    /// <value>The content.</value>
    internal BlobFolder Blobs => _blobs;

    /// <value>What is stored about images.</value>
    internal Referrers Referrers => new(_blobs, _index);

    /// <inheritdoc />
    /// <exception cref="StoreException">The product cannot be packed, or the image cannot be written. The store is as it was.</exception>
    public async Task<string> PackAsync(ImageRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.EntryPoint.Count == 0)
            throw new ArgumentException("An image needs an entry point.", nameof(request));

        return await WriteAsync(request.Component, request.Version, () => StoreAsync(request, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes an image and does not list it, so that it can be looked at first: until <see cref="MadeImage"/> lists it, it counts for nothing.</summary>
    /// <param name="request">What goes into it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Its digest.</returns>
    /// <exception cref="StoreException">The product cannot be packed, or the image cannot be written.</exception>
    public Task<string> MakeAsync(ImageRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return WriteAsync(request.Component, request.Version, async () => (await _builder.BuildAsync(request, cancellation).ConfigureAwait(false)).Digest, cancellation);
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

    /// <summary>Says what of a stored image is not what was stored; null when all of it is, or when nothing of it is there.</summary>
    /// <param name="digest">The image's digest.</param>
    /// <param name="cancellation">Ends the check.</param>
    public async Task<string?> FindDamageAsync(string digest, CancellationToken cancellation)
    {
        if (!Lists(digest))
            return null;

        try
        {
            var tree = await ImageTree.ReadAsync(_blobs, digest, cancellation).ConfigureAwait(false);
            foreach (var (part, blob) in tree.Blobs)
                await (await _blobs.OpenAsync(digest, part, blob.Digest, cancellation).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            return null;
        }
        catch (ImageMissingException damaged)
        {
            return damaged.Detail;
        }
    }

    /// <summary>Stores a paper about an image. One of the same kind that says something else goes; signatures stand side by side.</summary>
    /// <param name="digest">The image.</param>
    /// <param name="kind">What kind of paper it is; see <see cref="PaperTypes"/>.</param>
    /// <param name="content">What it says.</param>
    /// <param name="created">The time of the image's commit.</param>
    /// <param name="cancellation">Ends the work; the paper is then not listed.</param>
    /// <exception cref="ImageMissingException">The image is not there.</exception>
    public Task AttachAsync(string digest, string kind, ReadOnlyMemory<byte> content, DateTimeOffset created, CancellationToken cancellation) =>
        AttachAsync(digest, kind, kind, content, annotations: null, created, cancellation);

    /// <summary>The papers that are stored about an image, by digest, in the order in which they are listed.</summary>
    /// <param name="digest">The image.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ImageMissingException">One is damaged.</exception>
    public async Task<IReadOnlyList<string>> PapersOfAsync(string digest, CancellationToken cancellation) =>
        [.. (await Referrers.ListAsync(digest, cancellation).ConfigureAwait(false)).Select(paper => paper.Descriptor.Digest)];

    /// <summary>Shows an image as layouts of their own, one for each platform, to tools that read layouts. Their content is this layout's.</summary>
    /// <param name="digest">The image.</param>
    /// <param name="folder">Where they go; each gets a folder in it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The platforms, each <c>&lt;system&gt;/&lt;architecture&gt;</c>, and their folders.</returns>
    /// <exception cref="ImageMissingException">A document of the image is missing or damaged.</exception>
    public async Task<IReadOnlyList<(string Platform, string Folder)>> ShowAsync(string digest, string folder, CancellationToken cancellation)
    {
        var tree = await ImageTree.ReadAsync(_blobs, digest, cancellation).ConfigureAwait(false);
        var views = new List<(string, string)>();
        foreach (var image in tree.Images)
        {
            var view = Path.Combine(folder, $"{image.Platform}".Replace('/', '-'));
            LayoutView.Make(view, Path.Combine(_folder, "blobs"), image);
            views.Add(($"{image.Platform}", view));
        }

        return views;
    }

    /// <summary>The image for each of its platforms, by its digest: what scanners and machines know it by.</summary>
    /// <param name="digest">The image.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ImageMissingException">A document is missing or damaged.</exception>
    public async Task<IReadOnlyList<string>> DigestsOfAsync(string digest, CancellationToken cancellation) =>
        [.. (await ImageTree.ReadAsync(_blobs, digest, cancellation).ConfigureAwait(false)).Images.Select(image => image.Descriptor.Digest)];

    /// <summary>Says whether an image is stored. Nothing of it is checked: see <see cref="HasAsync"/>.</summary>
    /// <param name="digest">The image's digest.</param>
    public bool Lists(string digest) => _blobs.WrittenAt(digest) is not null;

    /// <summary>Says whether the base of the images made here is here, whole, for every platform; true when there is none.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> HasBaseAsync(CancellationToken cancellation)
    {
        try
        {
            await _builder.FindBasesAsync(cancellation).ConfigureAwait(false);
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    /// <summary>
    /// Removes images that are not needed, with every part that no other image has. What was stored within the last hour stays: a release
    /// may be about to begin with it.
    /// </summary>
    /// <param name="needed">The digests of the images that stay; see <see cref="NeededImages"/>.</param>
    /// <param name="cancellation">Ends the work; what is left unlisted is removed by nobody and harms nobody.</param>
    /// <returns>The digests of the removed images; none when an image that stays is damaged, for then its parts are not known.</returns>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    public async Task<IReadOnlyList<string>> PruneAsync(IReadOnlySet<string> needed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(needed);
        if (!Directory.Exists(_folder))
            return [];

        var stay = needed.Union(_base is null ? [] : [_base]).ToHashSet(StringComparer.Ordinal);
        using (await FolderLock.AcquireAsync(_folder, _time, cancellation).ConfigureAwait(false))
        {
            var removed = await new Pruning(_blobs, _index).RunAsync(stay, (_time.GetUtcNow() - Grace).UtcDateTime, cancellation).ConfigureAwait(false);
            _known.Prune();
            return removed;
        }
    }

    /// <summary>Takes over an image that another layout holds, with everything below it. It gets no name here.</summary>
    /// <param name="other">The other layout.</param>
    /// <param name="digest">The image.</param>
    /// <param name="platforms">The platforms whose layers are taken over, each <c>&lt;system&gt;/&lt;architecture&gt;</c>; null for all.</param>
    /// <param name="cancellation">Ends the work; what was taken over already is harmless.</param>
    /// <exception cref="ImageMissingException">The other layout lacks a part, or it is damaged.</exception>
    public async Task TakeOverAsync(OciLayout other, string digest, IReadOnlyList<string>? platforms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(other);

        var tree = await ImageTree.ReadAsync(other._blobs, digest, cancellation).ConfigureAwait(false);
        var wanted = tree.Images.Where(image => platforms?.Contains(image.Platform.ToString()) ?? true).SelectMany(image => image.Manifest.Layers);
        var parts = tree.Images.SelectMany(image => (IEnumerable<(string, Descriptor)>)[("manifest", image.Descriptor), ("configuration", image.Manifest.Config)])
            .Concat(wanted.Select(layer => ("layer", layer)))
            .Append(("manifest", tree.Root))
            .DistinctBy(part => part.Item2.Digest);
        Directory.CreateDirectory(_folder);
        using (await FolderLock.AcquireAsync(_folder, _time, cancellation).ConfigureAwait(false))
        {
            foreach (var (part, descriptor) in parts)
                await _blobs.TakeOverAsync(other._blobs, digest, part, descriptor, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Stores a paper whose content is of another type than the paper, and says something about it.</summary>
    internal async Task AttachAsync(
        string digest, string kind, string type, ReadOnlyMemory<byte> content, IReadOnlyDictionary<string, string>? annotations, DateTimeOffset created, CancellationToken cancellation)
    {
        try
        {
            using (await FolderLock.AcquireAsync(_folder, _time, cancellation).ConfigureAwait(false))
            {
                var blob = await _blobs.StoreAsync(type, file => file.WriteAsync(content, cancellation).AsTask(), cancellation).ConfigureAwait(false);
                await Referrers.AddAsync(digest, kind, blob with { Annotations = annotations }, ImageBuilder.Time(created), kind == PaperTypes.Signature, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                ExitCode.Failed,
                $"The papers of image {digest} were not stored in '{_folder}': {error.Message.TrimEnd('.')}. No traffic moved. Make the folder writable, with room for them, and run the command again.",
                error);
        }
    }

    /// <summary>Says whether a blob is here, whole.</summary>
    internal async Task<bool> HasBlobAsync(string digest, long size, CancellationToken cancellation) =>
        ContentDigest.TryParse(digest) is { } expected && await _blobs.IsWholeAsync(expected, size, cancellation).ConfigureAwait(false);

    /// <summary>Stores a blob that comes from elsewhere. The one who writes it makes sure that it is what its digest says.</summary>
    internal async Task AddBlobAsync(string mediaType, string digest, Func<Stream, Task> write, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            using (await FolderLock.AcquireAsync(_folder, _time, cancellation).ConfigureAwait(false))
                await _blobs.StoreAsync(mediaType, write, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                ExitCode.Failed,
                $"Blob {digest} was not stored in '{_folder}': {error.Message.TrimEnd('.')}. No traffic moved. Make the folder writable, with room for the image, and run the command again.",
                error);
        }
    }

    /// <summary>Compares an image with another of the same version.</summary>
    /// <param name="digest">The image here: the first.</param>
    /// <param name="other">The layout of the other one.</param>
    /// <param name="otherDigest">The other image: the second.</param>
    /// <param name="traces">What the two builds should not have left behind, to name it when it is found.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What differs first; null when they are the same, byte for byte.</returns>
    /// <exception cref="ImageMissingException">A part is missing or damaged.</exception>
    public Task<ImageDifference?> CompareAsync(
        string digest, OciLayout other, string otherDigest, IReadOnlyList<BuildTrace> traces, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ImageComparison(traces).FirstAsync(_blobs, digest, other._blobs, otherDigest, cancellation);
    }

    /// <summary>Takes in an image that an engine built, and does not list it.</summary>
    internal Task<string> TakeInAsync(string component, ReleaseVersion version, SavedImage saved, CancellationToken cancellation) =>
        WriteAsync(component, version, async () => (await _builder.WrapAsync(component, version, saved, cancellation).ConfigureAwait(false)).Digest, cancellation);

    /// <summary>Lists an image that was made before.</summary>
    internal async Task ListAsync(string digest, ImageRequest request, CancellationToken cancellation)
    {
        var tree = await ImageTree.ReadAsync(_blobs, digest, cancellation).ConfigureAwait(false);
        await WriteAsync(
            request.Component,
            request.Version,
            async () =>
            {
                await _index.AddAsync(tree.Root, Name(request), cancellation).ConfigureAwait(false);
                return digest;
            },
            cancellation).ConfigureAwait(false);
    }

    private static string Name(ImageRequest request) => $"{request.Component}:{request.Version.Commit}";

    private async Task<string> StoreAsync(ImageRequest request, CancellationToken cancellation)
    {
        var image = await _builder.BuildAsync(request, cancellation).ConfigureAwait(false);
        await _index.AddAsync(image, Name(request), cancellation).ConfigureAwait(false);
        return image.Digest;
    }

    private async Task<string> WriteAsync(string component, ReleaseVersion version, Func<Task<string>> write, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            using (await FolderLock.AcquireAsync(_folder, _time, cancellation).ConfigureAwait(false))
                return await write().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                ExitCode.Failed,
                $"The image of '{component} {version}' was not stored in '{_folder}': {error.Message.TrimEnd('.')}. No traffic moved. "
                + "Make the folder writable, with room for the image, and run the command again.",
                error);
        }
    }
}
