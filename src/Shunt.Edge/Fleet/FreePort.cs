using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Shunt.Edge.Fleet;

/// <summary>
/// Finds ports on 127.0.0.1 that nothing listens on. They lie below those that the system gives to outgoing connections, any of which
/// could take one between now and the moment an instance listens, or while it is started again.
/// </summary>
internal static class FreePort
{
    private const int Attempts = 50;
    private const int Lowest = 10_000;

    // Where the ports for outgoing connections begin when the system does not say: IANA's dynamic ports, which macOS uses.
    private const int FirstDynamic = 49_152;
    private const string OutgoingPorts = "/proc/sys/net/ipv4/ip_local_port_range";

    /// <summary>A free port. Another listener may take it before it is used; a probe finds that out.</summary>
    /// <param name="taken">Ports that are promised to instances which do not listen yet.</param>
    /// <exception cref="IOException">The system gave none.</exception>
    public static int Find(IReadOnlySet<int> taken)
    {
        var end = FirstOutgoing();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Where outgoing connections may take any port, the system chooses.
            if (TryBind(end > Lowest ? RandomNumberGenerator.GetInt32(Lowest, end) : 0) is { } port && !taken.Contains(port))
                return port;
        }

        throw new IOException("No free port on 127.0.0.1 was found.");
    }

    /// <summary>Whether nothing listens on a port.</summary>
    /// <param name="port">The port.</param>
    public static bool IsFree(int port) => TryBind(port) is not null;

    private static int FirstOutgoing() =>
        File.Exists(OutgoingPorts) ? int.Parse(File.ReadAllText(OutgoingPorts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture) : FirstDynamic;

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
