using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;

namespace Shunt.Local.Posix;

/// <summary>The process behind a listening port of this machine.</summary>
/// <param name="Pid">Its id.</param>
/// <param name="Command">Its command line.</param>
internal sealed record PortOwner(int Pid, string Command)
{
    /// <summary>Who answers connections to 127.0.0.1 on a port; null when nobody does or it is another user's process.</summary>
    /// <param name="port">The port.</param>
    public static PortOwner? Find(int port) => OperatingSystem.IsLinux() ? ProcNet.FindOwner(port) : Lsof.FindOwner(port);

    /// <summary>Whether anything listens on a port of 127.0.0.1, also another user's process.</summary>
    /// <param name="port">The port.</param>
    public static bool IsTaken(int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
        .Any(listener => listener.Port == port && (IPAddress.IsLoopback(listener.Address) || IsAny(listener.Address)) && !IPAddress.IPv6Loopback.Equals(listener.Address));

    /// <summary>Whether the process belongs to the session that a child of <see cref="ChildProcess"/> leads.</summary>
    /// <param name="leader">The child.</param>
    public bool IsInSession(int leader) => Pid == leader || Libc.SessionOf(Pid) == leader;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"pid {Pid}, {Command}");

    private static bool IsAny(IPAddress address) => IPAddress.Any.Equals(address) || IPAddress.IPv6Any.Equals(address);
}
