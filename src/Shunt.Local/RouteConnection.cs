using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Shunt.Local;

/// <summary>How a client comes to the edge, and what it reads from its answers.</summary>
internal static class RouteConnection
{
    /// <summary>The response header that names the version: its suffix.</summary>
    public const string VersionHeader = "Shunt-Version";

    /// <summary>Opens a connection; none is left open when that fails.</summary>
    /// <param name="endPoint">Where to.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    [SuppressMessage("Reliability", "CA2000: Dispose objects before losing scope", Justification = "The stream owns the socket.")]
    public static async ValueTask<Stream> OpenAsync(EndPoint endPoint, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The suffix of the version that answered; null when none is named.</summary>
    public static string? VersionOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(VersionHeader, out var values) ? values.First() : null;
}
