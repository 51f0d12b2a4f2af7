using Shunt.Images;
using Shunt.Platforms;

namespace Release;

/// <summary>
/// The images of a target whose platform takes them from a registry: there is what the registry has, whichever machine asks. A machine that has never built a version
/// can so go back to it.
/// </summary>
/// <param name="local">Where images are made.</param>
/// <param name="registry">The registry.</param>
sealed class RegistryImages(IImageStore local, IPlatformRegistry registry) : IImageStore
{
    /// <inheritdoc />
    public Task<string> PackAsync(ImageRequest request, CancellationToken cancellation) => local.PackAsync(request, cancellation);

    /// <inheritdoc />
    public async Task<bool> HasAsync(string digest, CancellationToken cancellation)
    {
        using var images = await PlatformImages.OpenAsync(registry, cancellation);
        return await images.FindAsync(digest, cancellation) == digest;
    }

    /// <inheritdoc />
    public Task<UnpackedImage> UnpackAsync(string digest, string folder, CancellationToken cancellation) => local.UnpackAsync(digest, folder, cancellation);
}
