using System.Net;

namespace Shunt.Local.Probing;

/// <summary>A small body that takes a while to send.</summary>
/// <param name="time">The clock.</param>
internal sealed class SlowBody(TimeProvider time) : HttpContent
{
    private const int Pieces = 8;
    private static readonly byte[] Piece = "shunt..."u8.ToArray();
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (var piece = 0; piece < Pieces; piece++)
        {
            await stream.WriteAsync(Piece, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Pieces * Piece.Length;
        return true;
    }
}
