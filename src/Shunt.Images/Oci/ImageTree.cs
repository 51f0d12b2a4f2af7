using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Shunt.Images.Oci;

/// <summary>An image's documents, each of which was there and matched its digest: an index where it has one, and manifest and configuration a platform.</summary>
/// <param name="Root">The document that the image's digest names.</param>
/// <param name="Images">The image for each platform.</param>
internal sealed record ImageTree(Descriptor Root, IReadOnlyList<PlatformImage> Images)
{
    /// <value>Configurations and layers, each once.</value>
    public IReadOnlyList<(string Part, Descriptor Blob)> Blobs { get; } =
    [
        .. Images.SelectMany(image => image.Manifest.Layers.Select(layer => ("layer", layer)).Prepend(("configuration", image.Manifest.Config))).DistinctBy(part => part.Item2.Digest),
    ];

    /// <summary>Reads an image's documents.</summary>
    /// <param name="blobs">Where they are.</param>
    /// <param name="digest">The image's digest.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ImageMissingException">A document is missing or damaged, or it is not one of an image.</exception>
    public static async Task<ImageTree> ReadAsync(BlobFolder blobs, string digest, CancellationToken cancellation)
    {
        var reader = new Reader(blobs, digest);
        var (root, size) = await reader.ReadAsync("manifest", digest, OciJson.Compact.RootDocument, cancellation).ConfigureAwait(false);
        var type = root.MediaType ?? (root.Manifests is null ? MediaTypes.Manifest : MediaTypes.Index);
        var descriptor = new Descriptor { MediaType = type, Digest = digest, Size = size };
        if (root.Manifests is null)
            return new ImageTree(descriptor, [await reader.ReadAsync(descriptor, cancellation).ConfigureAwait(false)]);

        var images = new List<PlatformImage>();

        // What is for no known platform is about the image (attestations), not the image.
        foreach (var image in root.Manifests.Where(image => image.Platform is not { Os: "unknown" }))
            images.Add(await reader.ReadAsync(image, cancellation).ConfigureAwait(false));
        return images.Count > 0 ? new ImageTree(descriptor, images) : throw new ImageMissingException(digest, "its index lists no image");
    }

    private sealed class Reader(BlobFolder blobs, string image)
    {
        public async Task<PlatformImage> ReadAsync(Descriptor descriptor, CancellationToken cancellation)
        {
            var (manifest, size) = await ReadAsync("manifest", descriptor.Digest, OciJson.Compact.ImageManifest, cancellation).ConfigureAwait(false);
            var (config, _) = await ReadAsync("configuration", manifest.Config.Digest, OciJson.Compact.ImageConfig, cancellation).ConfigureAwait(false);
            return new PlatformImage(descriptor with { Size = size }, manifest, config);
        }

        public async Task<(T Document, long Size)> ReadAsync<T>(string part, string digest, JsonTypeInfo<T> type, CancellationToken cancellation)
            where T : class
        {
            var blob = await blobs.OpenAsync(image, part, digest, cancellation).ConfigureAwait(false);
            await using (blob.ConfigureAwait(false))
            {
                try
                {
                    var document = await JsonSerializer.DeserializeAsync(blob, type, cancellation).ConfigureAwait(false) ?? throw new JsonException("It holds null.");
                    return (document, blob.Length);
                }
                catch (JsonException other)
                {
                    throw new ImageMissingException(image, $"the {part} is not one of an OCI image: {other.Message.TrimEnd('.')}");
                }
            }
        }
    }
}
