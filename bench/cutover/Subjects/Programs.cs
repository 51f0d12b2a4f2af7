using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Bench.Cutover.Subjects;

/// <summary>What the system is asked for.</summary>
static partial class Programs
{
    /// <summary>Ends a process at once.</summary>
    public const int SigKill = 9;

    /// <summary>Asks a process to end.</summary>
    public const int SigTerm = 15;

    /// <summary>Asks nginx to read its configuration again.</summary>
    public const int SigHup = 1;

    /// <value>The program that runs the service.</value>
    public static string Host { get; } = Environment.ProcessPath!;

    /// <value>Its arguments.</value>
    public static IReadOnlyList<string> Arguments { get; } = [typeof(Programs).Assembly.Location, "instance"];

    /// <summary>Sends a signal.</summary>
    /// <param name="pid">To whom.</param>
    /// <param name="signal">Which.</param>
    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static partial int Signal(int pid, int signal);

    /// <summary>A port of 127.0.0.1 that nobody has.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
