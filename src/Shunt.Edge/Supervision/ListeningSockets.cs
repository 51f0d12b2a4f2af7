using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shunt.Edge.Serving;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Supervision;

/// <summary>
/// The public port and the admin socket. The supervisor holds both and never accepts: a connection that comes while no worker runs
/// waits in the accept queue for the next one.
/// </summary>
internal sealed class ListeningSockets : IDisposable
{
    private readonly EdgeHome _home;

    private ListeningSockets(EdgeHome home, Socket serving, Socket admin, string adminPath)
    {
        _home = home;
        Serving = serving;
        Admin = admin;
        AdminPath = adminPath;
    }

    public Socket Serving { get; }

    public Socket Admin { get; }

    public string AdminPath { get; }

    public int Port => ((IPEndPoint)Serving.LocalEndPoint!).Port;

    /// <summary>Listens on both.</summary>
    /// <param name="home">The state folder, whose lock we hold.</param>
    /// <param name="port">The port on 127.0.0.1; 0 takes the one kept from before, else a free one that is kept.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static ListeningSockets Open(EdgeHome home, int port)
    {
        var serving = port == 0 ? OpenKept(home) : Listen(new IPEndPoint(IPAddress.Loopback, port));
        try
        {
            var path = AdminSocketPath.Prepare(home);
            File.Delete(path);
            var admin = Listen(new UnixDomainSocketEndPoint(path));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var both = new ListeningSockets(home, serving, admin, path);
            return both;
        }
        catch
        {
            serving.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Serving.Dispose();
        Admin.Dispose();
        AdminSocketPath.Remove(_home, AdminPath);
    }

    private static Socket OpenKept(EdgeHome home)
    {
        if (File.Exists(home.PortFile) && int.TryParse(File.ReadAllText(home.PortFile), CultureInfo.InvariantCulture, out var kept) && !PortOwner.IsTaken(kept))
            return Listen(new IPEndPoint(IPAddress.Loopback, kept));

        var socket = Listen(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        File.WriteAllText(home.PortFile, port.ToString(CultureInfo.InvariantCulture));
        return socket;
    }

    // ReuseAddress stays off: on Unix .NET also sets SO_REUSEPORT with it, and two edges would share a port.
    private static Socket Listen(EndPoint endPoint)
    {
        Socket? socket = new(endPoint.AddressFamily, SocketType.Stream, endPoint is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            socket.Bind(endPoint);
            socket.Listen(WebHost.Backlog);
            var listening = socket;
            socket = null;
            return listening;
        }
        finally
        {
            socket?.Dispose();
        }
    }
}
