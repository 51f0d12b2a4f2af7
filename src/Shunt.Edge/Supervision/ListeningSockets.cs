using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shunt.Local.Edge;

namespace Shunt.Edge.Supervision;

/// <summary>
/// The public port and the admin socket. The supervisor holds both and never accepts: a connection that comes while no worker runs
/// waits in the accept queue for the next one.
/// </summary>
internal sealed class ListeningSockets : IDisposable
{
    // How many connections may wait to be accepted. Linux cuts it to net.core.somaxconn (4096 since 5.4), macOS to 128.
    private const int Backlog = 4096;

    private static readonly TimeSpan InUseLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan InUsePause = TimeSpan.FromMilliseconds(50);

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
    /// <param name="clock">Measures how long a port that is in use is tried.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static async Task<ListeningSockets> OpenAsync(EdgeHome home, int port, TimeProvider clock, CancellationToken cancellation)
    {
        var serving = port == 0
            ? await ListenOnKeptAsync(home, clock, cancellation).ConfigureAwait(false)
            : await ListenAsync(port, clock, cancellation).ConfigureAwait(false);
        try
        {
            var path = AdminSocketPath.Prepare(home);
            File.Delete(path);
            var admin = Listen(new UnixDomainSocketEndPoint(path));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return new ListeningSockets(home, serving, admin, path);
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

    private static async Task<Socket> ListenOnKeptAsync(EdgeHome home, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            if (home.KeptPort() is { } kept)
                return await ListenAsync(kept, clock, cancellation).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            // Someone else's now: any other will do.
        }

        var socket = Listen(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        await File.WriteAllTextAsync(home.PortFile, port.ToString(CultureInfo.InvariantCulture), cancellation).ConfigureAwait(false);
        return socket;
    }

    // A port may be in use for a moment by a connection that was given its number, or by a worker about to end.
    private static async Task<Socket> ListenAsync(int port, TimeProvider clock, CancellationToken cancellation)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return Listen(new IPEndPoint(IPAddress.Loopback, port));
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse && clock.GetElapsedTime(begun) < InUseLimit)
            {
                await Task.Delay(InUsePause, clock, cancellation).ConfigureAwait(false);
            }
        }
    }

    // ReuseAddress stays off: on Unix .NET also sets SO_REUSEPORT with it, and two edges would share a port.
    private static Socket Listen(EndPoint endPoint)
    {
        Socket? socket = new(endPoint.AddressFamily, SocketType.Stream, endPoint is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            socket.Bind(endPoint);
            socket.Listen(Backlog);
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
