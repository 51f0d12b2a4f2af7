namespace Shunt.Images;

/// <summary>The layout with an image in it that was made and is not listed yet: packing lists that one, whatever the product.</summary>
/// <param name="layout">The layout.</param>
/// <param name="digest">The image.</param>
public sealed class MadeImage(OciLayout layout, string digest) : IImageStore
{
    /// <inheritdoc />
    public async Task<string> PackAsync(ImageRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);

        await layout.ListAsync(digest, request, cancellation).ConfigureAwait(false);
        return digest;
    }

    /// <inheritdoc />
    public Task<bool> HasAsync(string digest, CancellationToken cancellation) => layout.HasAsync(digest, cancellation);

    /// <inheritdoc />
    public Task<UnpackedImage> UnpackAsync(string digest, string folder, CancellationToken cancellation) => layout.UnpackAsync(digest, folder, cancellation);
}
