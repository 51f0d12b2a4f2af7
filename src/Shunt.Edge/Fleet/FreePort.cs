using System.Net;
using System.Net.Sockets;

namespace Shunt.Edge.Fleet;

/// <summary>Finds ports on 127.0.0.1 that nothing listens on.</summary>
internal static class FreePort
{
    private const int Attempts = 50;

    /// <summary>A free port. Someone else may take it before it is used; a probe finds that out.</summary>
    /// <param name="taken">Ports that are promised to instances which do not listen yet.</param>
    /// <exception cref="IOException">The system gave none.</exception>
    public static int Find(IReadOnlySet<int> taken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (TryBind(0) is { } port && !taken.Contains(port))
                return port;
        }

        throw new IOException("No free port on 127.0.0.1 was found.");
    }

    /// <summary>Whether nothing listens on a port.</summary>
    /// <param name="port">The port.</param>
    public static bool IsFree(int port) => TryBind(port) is not null;

    private static int? TryBind(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
