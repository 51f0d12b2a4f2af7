using System.Text.Json;
using Shunt.Images.Files;

namespace Shunt.Images.Oci;

/// <summary>The list of a layout's images: <c>index.json</c>, beside the marker that makes the folder a layout. Its writer holds the folder's lock.</summary>
/// <param name="layout">The layout's folder.</param>
internal sealed class IndexFile(string layout)
{
    private readonly string _path = Path.Combine(layout, "index.json");
    private readonly string _marker = Path.Combine(layout, "oci-layout");

    /// <summary>Lists an image under a name.</summary>
    /// <exception cref="StoreException">The list cannot be read.</exception>
    public async Task AddAsync(Descriptor image, string name, CancellationToken cancellation)
    {
        if (!File.Exists(_marker))
        {
            var marker = new LayoutMarker("1.0.0");
            await WholeFile.WriteAsync(
                _marker, file => JsonSerializer.SerializeAsync(file, marker, OciJson.Compact.LayoutMarker, cancellation), cancellation).ConfigureAwait(false);
        }

        var index = await ReadAsync(cancellation).ConfigureAwait(false);
        await WriteAsync(index.With(image, name), cancellation).ConfigureAwait(false);
    }

    /// <summary>Lists something under a name, and what had the name not any more.</summary>
    /// <exception cref="StoreException">The list cannot be read.</exception>
    public async Task ReplaceAsync(Descriptor document, string name, CancellationToken cancellation)
    {
        var index = await ReadAsync(cancellation).ConfigureAwait(false);
        await WriteAsync(index.Without(name).With(document, name), cancellation).ConfigureAwait(false);
    }

    /// <summary>What a name stands for; null when it is not listed.</summary>
    /// <exception cref="StoreException">The list cannot be read.</exception>
    public async Task<Descriptor?> FindAsync(string name, CancellationToken cancellation) =>
        (await ReadAsync(cancellation).ConfigureAwait(false)).Manifests.FirstOrDefault(image => ImageIndex.NameOf(image) == name);

    /// <summary>The digests of the images that are listed; lists of papers are none.</summary>
    /// <exception cref="StoreException">The list cannot be read.</exception>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) =>
        [.. (await ReadAsync(cancellation).ConfigureAwait(false)).Manifests.Where(image => ContentDigest.TryParse(ImageIndex.NameOf(image)?.Replace('-', ':')) is null).Select(image => image.Digest)];

    /// <summary>Takes images off the list.</summary>
    /// <exception cref="StoreException">The list cannot be read.</exception>
    public async Task RemoveAsync(IReadOnlyCollection<string> digests, CancellationToken cancellation)
    {
        var index = await ReadAsync(cancellation).ConfigureAwait(false);
        await WriteAsync(index with { Manifests = [.. index.Manifests.Where(image => !digests.Contains(image.Digest))] }, cancellation).ConfigureAwait(false);
    }

    private Task WriteAsync(ImageIndex index, CancellationToken cancellation) =>
        WholeFile.WriteAsync(_path, file => JsonSerializer.SerializeAsync(file, index, OciJson.Compact.ImageIndex, cancellation), cancellation);

    private async Task<ImageIndex> ReadAsync(CancellationToken cancellation)
    {
        if (!File.Exists(_path))
            return new ImageIndex();

        try
        {
            var file = File.OpenRead(_path);
            await using (file.ConfigureAwait(false))
            {
                return await JsonSerializer.DeserializeAsync(file, OciJson.Compact.ImageIndex, cancellation).ConfigureAwait(false)
                    ?? throw new JsonException("It holds null.");
            }
        }
        catch (JsonException damaged)
        {
            throw new StoreException(
                ExitCode.NeedsAttention,
                $"The list of stored images, '{_path}', cannot be read: {damaged.Message} No traffic moved, and the images themselves are found without it. "
                + "Move the file away and run the command again: it is written anew.",
                damaged);
        }
    }
}
