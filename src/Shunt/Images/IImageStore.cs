namespace Shunt.Images;

/// <summary>A registry of images by digest. Content is addressed by its hash, so a store never changes an image.</summary>
public interface IImageStore
{
    /// <summary>Packs the product into an image and stores it. The same request gives the same digest on any machine.</summary>
    /// <param name="request">What goes into the image.</param>
    /// <param name="cancellation">Ends the work; an unfinished image is not listed.</param>
    /// <returns>The manifest's digest, <c>sha256:</c> and 64 hex digits.</returns>
    Task<string> PackAsync(ImageRequest request, CancellationToken cancellation);

    /// <summary>Says whether the whole image is here: manifest, configuration and every layer, each with its right hash.</summary>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="cancellation">Ends the check.</param>
    Task<bool> HasAsync(string digest, CancellationToken cancellation);

    /// <summary>Unpacks the app layer into a folder. What is there already from an earlier unpacking of the same digest is reused.</summary>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="folder">Where the files go; created when missing, complete or absent afterwards, never half filled.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ImageMissingException">A part of the image is missing or does not match its digest.</exception>
    Task<UnpackedImage> UnpackAsync(string digest, string folder, CancellationToken cancellation);
}
