using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Shunt.Images.Oci;

namespace Shunt.Images.Registries;

/// <summary>One repository of a registry that speaks the OCI distribution protocol 1.1.</summary>
public sealed partial class ImageRegistry : IDisposable
{
    /// <summary>The longest document that is taken from a registry, in bytes: what the specification has registries accept.</summary>
    private const int LongestDocument = 4 * 1024 * 1024;

    /// <summary>How many connections there are at once: more tell a registry to slow us down.</summary>
    private const int MostConnections = 6;

    private readonly RegistryConnection _connection;

    /// <summary>Prepares; nothing is asked yet.</summary>
    /// <param name="settings">Which repository.</param>
    /// <param name="credentials">Where credentials come from.</param>
    /// <param name="time">The clock of waits between attempts.</param>
    /// <exception cref="BadUsageException">The repository's name is none.</exception>
#pragma warning disable CA2000 // Dispose objects before losing scope: the connection disposes its handler
    public ImageRegistry(RegistrySettings settings, IRegistryCredentials credentials, TimeProvider time)
        : this((settings ?? throw new ArgumentNullException(nameof(settings))).Checked(), credentials, time, Handler()) =>
        (HasFixedTags, PieceLength) = (settings.HasFixedTags, settings.TakesWholeBlobs ? null : BlobUpload.PieceLength);
#pragma warning restore CA2000

    internal ImageRegistry(ImageReference reference, IRegistryCredentials credentials, TimeProvider time, HttpMessageHandler handler) =>
        _connection = new RegistryConnection(reference, credentials, time, handler);

    /// <value>How much of a blob goes in one request, in bytes; null for all of it. Default 4 MiB.</value>
    internal int? PieceLength { get; init; } = BlobUpload.PieceLength;

    /// <value>Whether a tag names the same for good.</value>
    internal bool HasFixedTags { get; init; }

    /// <summary>Sends an image: what the registry lacks of it, then its documents, then the tags that stay with it for good; then its papers.</summary>
    /// <param name="layout">The layout that holds it.</param>
    /// <param name="digest">The image.</param>
    /// <param name="tags">Tags that may never name another image, such as the commit's.</param>
    /// <param name="cancellation">Ends the work; a tag is given only to an image that is there whole.</param>
    /// <exception cref="RegistryException">A tag names another image already, or the registry refused or cannot be reached.</exception>
    /// <exception cref="ImageMissingException">The layout lacks a part, or it is damaged.</exception>
    public async Task<PushReport> PushAsync(OciLayout layout, string digest, IReadOnlyList<string> tags, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(tags);

        var missing = new List<string>();
        foreach (var tag in tags)
        {
            if (!await IsGivenAsync(tag, digest, cancellation).ConfigureAwait(false))
                missing.Add(tag);
        }

        var tree = await ImageTree.ReadAsync(layout.Blobs, digest, cancellation).ConfigureAwait(false);
        var report = new PushReport(0, 0, 0, 0);

        // Asked all at once: most are there already, and each answer takes as long as the way to the registry and back.
        var there = await Task.WhenAll(tree.Blobs.Select(blob => IsThereAsync(blob.Blob, cancellation))).ConfigureAwait(false);
        foreach (var ((part, blob), isThere) in tree.Blobs.Zip(there))
            report = isThere ? report with { Skipped = report.Skipped + 1 } : await SendAsync(layout.Blobs, digest, part, blob, MountFrom(tree, blob), report, cancellation).ConfigureAwait(false);

        foreach (var image in tree.Images)
            await PutAsync(layout.Blobs, digest, image.Descriptor, image.Descriptor.Digest, cancellation).ConfigureAwait(false);
        foreach (var name in missing.Prepend(digest))
            await PutAsync(layout.Blobs, digest, tree.Root, name, cancellation).ConfigureAwait(false);
        return await PushPapersAsync(layout, digest, report, cancellation).ConfigureAwait(false);
    }

    /// <summary>Moves a tag to an image that is in the repository already, such as a target's at its cutover.</summary>
    /// <param name="tag">The tag. Not <c>latest</c>: nobody may rely on it.</param>
    /// <param name="digest">The image.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentException">The tag is <c>latest</c>.</exception>
    /// <exception cref="RegistryException">The image is not there, or the registry refused or cannot be reached.</exception>
    public async Task MoveTagAsync(string tag, string digest, CancellationToken cancellation)
    {
        if (tag == "latest")
            throw new ArgumentException("'latest' is not a tag that is given here: it can name other bytes tomorrow.", nameof(tag));

        var (type, document) = await DocumentAsync(digest, cancellation).ConfigureAwait(false);
        await PutAsync(type, document, tag, cancellation).ConfigureAwait(false);
    }

    /// <summary>The image that a tag names; null when there is no such tag.</summary>
    /// <param name="tag">The tag; or a digest, which names itself where there is such an image.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="RegistryException">The registry refused or cannot be reached.</exception>
    public async Task<string?> FindAsync(string tag, CancellationToken cancellation)
    {
        using var response = await _connection.SendAsync(
            $"looking up tag '{tag}'", () => Ask(HttpMethod.Head, tag), [HttpStatusCode.OK, HttpStatusCode.NotFound], cancellation).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.NotFound ? null
            : response.Headers.TryGetValues("Docker-Content-Digest", out var values) ? values.First()
            : throw Refusal($"did not say which image tag '{tag}' names", "It does not follow the distribution protocol: use another.");
    }

    /// <summary>Takes an image into a layout: its documents for all platforms, its layers for those that are wanted.</summary>
    /// <param name="digest">The image. Never a tag: it could name another one tomorrow.</param>
    /// <param name="layout">Where it goes; what is there already is not asked for.</param>
    /// <param name="platforms">The platforms, each <c>&lt;system&gt;/&lt;architecture&gt;</c>; null for all.</param>
    /// <param name="cancellation">Ends the work; what was taken already is kept.</param>
    /// <exception cref="RegistryException">The image is not there, is not what its digest says, or the registry refused or cannot be reached.</exception>
    public async Task PullAsync(string digest, OciLayout layout, IReadOnlyList<string>? platforms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(layout);

        var (type, document) = await DocumentAsync(digest, cancellation).ConfigureAwait(false);
        await layout.AddBlobAsync(type, digest, file => file.WriteAsync(document, cancellation).AsTask(), cancellation).ConfigureAwait(false);
        foreach (var manifest in Children(document, digest))
        {
            var (childType, child) = manifest == digest ? (type, document) : await DocumentAsync(manifest, cancellation).ConfigureAwait(false);
            await layout.AddBlobAsync(childType, manifest, file => file.WriteAsync(child, cancellation).AsTask(), cancellation).ConfigureAwait(false);
            if (JsonSerializer.Deserialize(child, OciJson.Compact.ImageManifest) is { Config: { } config })
                await TakeAsync(config, layout, cancellation).ConfigureAwait(false);
        }

        var tree = await ImageTree.ReadAsync(layout.Blobs, digest, cancellation).ConfigureAwait(false);
        foreach (var layer in tree.Images.Where(image => platforms?.Contains(image.Platform.ToString()) ?? true).SelectMany(image => image.Manifest.Layers))
            await TakeAsync(layer, layout, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private static SocketsHttpHandler Handler() =>
        new() { ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxConnectionsPerServer = MostConnections };

    private async Task<bool> IsGivenAsync(string tag, string digest, CancellationToken cancellation)
    {
        var given = await FindAsync(tag, cancellation).ConfigureAwait(false);
        return given is null || given == digest
            ? given is not null
            : throw new RegistryException(
                $"Tag '{tag}' of '{_connection.Reference}' was not given to {digest}: it names {given}, and a commit's tag never moves. Nothing was pushed and no traffic moved. Run './build.sh Replica' to see what differs.");
    }

    private async Task<bool> IsThereAsync(Descriptor blob, CancellationToken cancellation)
    {
        using var answer = await _connection.SendAsync(
            $"looking up blob {blob.Digest}",
            () => new HttpRequestMessage(HttpMethod.Head, new Uri(_connection.Root, $"blobs/{blob.Digest}")),
            [HttpStatusCode.OK, HttpStatusCode.NotFound],
            cancellation).ConfigureAwait(false);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private async Task<PushReport> SendAsync(
        BlobFolder blobs, string image, string part, Descriptor blob, string? mountFrom, PushReport report, CancellationToken cancellation)
    {
        var content = await blobs.OpenAsync(image, part, blob.Digest, cancellation).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            var upload = new BlobUpload(_connection, blob.Digest, content, PieceLength);
            return await upload.RunAsync(mountFrom, cancellation).ConfigureAwait(false)
                ? report with { Mounted = report.Mounted + 1 }
                : report with { Sent = report.Sent + 1, Bytes = report.Bytes + upload.BytesSent };
        }
    }

    // The base's layers may lie in the same registry, in the base's own repository.
    private string? MountFrom(ImageTree tree, Descriptor blob)
    {
        var image = tree.Images.FirstOrDefault(image => image.Manifest.Layers.Any(layer => layer.Digest == blob.Digest && layer.Annotations?.ContainsKey(AnnotationNames.Layer) != true));
        var below = ImageReference.TryParse(image?.Manifest.Annotations?.GetValueOrDefault(AnnotationNames.BaseName));
        return below?.Registry == _connection.Reference.Registry ? below.Repository : null;
    }

    private async Task<bool> PutAsync(BlobFolder blobs, string image, Descriptor descriptor, string name, CancellationToken cancellation)
    {
        // Some registries refuse what they have, where tags are fixed.
        if (HasFixedTags && await FindAsync(name, cancellation).ConfigureAwait(false) == descriptor.Digest)
            return true;

        var blob = await blobs.OpenAsync(image, "manifest", descriptor.Digest, cancellation).ConfigureAwait(false);
        var document = new byte[blob.Length];
        await using (blob.ConfigureAwait(false))
            await blob.ReadExactlyAsync(document, cancellation).ConfigureAwait(false);
        return await PutAsync(descriptor.MediaType, document, name, cancellation).ConfigureAwait(false);
    }

    // Returns whether the registry keeps a list of what refers to an image itself: then it says which image that is.
    private async Task<bool> PutAsync(string mediaType, byte[] document, string name, CancellationToken cancellation)
    {
        using var response = await _connection.SendAsync(
            $"pushing manifest '{name}'",
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Put, new Uri(_connection.Root, $"manifests/{name}")) { Content = new ByteArrayContent(document) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
                return request;
            },
            [HttpStatusCode.Created],
            cancellation).ConfigureAwait(false);
        return response.Headers.Contains("OCI-Subject");
    }

    private async Task<(string MediaType, byte[] Document)> DocumentAsync(string digest, CancellationToken cancellation)
    {
        using var response = await _connection.SendAsync($"pulling manifest {digest}", () => Ask(HttpMethod.Get, digest), [HttpStatusCode.OK, HttpStatusCode.NotFound], cancellation).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotFound)
            throw Refusal($"has no image {digest} in '{_connection.Reference.Repository}'", "Check the digest, or push the image.");

        await response.Content.LoadIntoBufferAsync(LongestDocument, cancellation).ConfigureAwait(false);
        var document = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        if (ContentDigest.Of(document).ToString() != digest)
            throw Tampered(digest, ContentDigest.Of(document));

        return (response.Content.Headers.ContentType?.MediaType ?? MediaTypes.Manifest, document);
    }

    private static HttpRequestMessage Accepting(HttpRequestMessage request)
    {
        foreach (var type in (string[])[MediaTypes.Index, MediaTypes.Manifest, MediaTypes.DockerIndex, MediaTypes.DockerManifest])
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        return request;
    }

    private HttpRequestMessage Ask(HttpMethod method, string name) => Accepting(new HttpRequestMessage(method, new Uri(_connection.Root, $"manifests/{name}")));

    private List<string> Children(byte[] document, string digest)
    {
        try
        {
            var root = JsonSerializer.Deserialize(document, OciJson.Compact.RootDocument);
            return root?.Manifests?.Where(image => image.Platform is not { Os: "unknown" }).Select(image => image.Digest).ToList() ?? [digest];
        }
        catch (JsonException)
        {
            throw Refusal($"answered something that is no image for {digest}", "Check the digest.");
        }
    }

    private async Task TakeAsync(Descriptor blob, OciLayout layout, CancellationToken cancellation)
    {
        if (await layout.HasBlobAsync(blob.Digest, blob.Size, cancellation).ConfigureAwait(false))
            return;

        await layout.AddBlobAsync(blob.MediaType, blob.Digest, file => new BlobDownload(_connection, blob, file).RunAsync(Tampered, cancellation), cancellation).ConfigureAwait(false);
    }

    private RegistryException Tampered(string digest, ContentDigest actual) => Refusal($"answered other bytes for {digest}: they hash to {actual}", "Nothing of them was kept. Somebody changed them on the way or there: find out who.");

    private RegistryException Refusal(string what, string next) => new($"Registry '{_connection.Reference.Registry}' {what}. No traffic moved. {next}");
}
