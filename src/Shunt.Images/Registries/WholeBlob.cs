using System.Net;

namespace Shunt.Images.Registries;

/// <summary>A blob as the body of one request, which leaves the blob open: it may be sent again.</summary>
/// <param name="blob">The blob.</param>
internal sealed class WholeBlob(Stream blob) : HttpContent
{
    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        blob.Position = 0;
        return blob.CopyToAsync(stream, cancellationToken);
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = blob.Length;
        return true;
    }
}
