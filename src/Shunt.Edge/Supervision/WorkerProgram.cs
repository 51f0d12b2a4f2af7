using System.Globalization;
using System.Net.Sockets;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Supervision;

/// <summary>How a worker is started: with the listening sockets, and one end of the line to its supervisor.</summary>
internal sealed class WorkerProgram
{
    private const string Program = "Shunt.Edge.dll";

    private readonly EdgeHome _home;
    private readonly ListeningSockets _sockets;

    public WorkerProgram(EdgeHome home, ListeningSockets sockets)
    {
        _home = home;
        _sockets = sockets;
    }

    /// <summary>What to start.</summary>
    /// <param name="folder">Where the worker's files are.</param>
    /// <param name="pair">The line.</param>
    public ChildStart Start(string folder, SocketPair pair)
    {
        int[] ours = [Descriptor(_sockets.Serving), Descriptor(_sockets.Admin), Descriptor(pair.Theirs)];
        var its = Enumerable.Range(ours.Max() + 1, ours.Length).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        return new ChildStart
        {
            FileName = DotNetHost.Path,
            Arguments = [Path.Combine(folder, Program), "serve", "--home", _home.Root, "--serving", its[0], "--admin", its[1], "--control", its[2]],
            Folder = _home.Root,
            Environment = EdgeRuntime.Variables(),
            LogFile = _home.LogFile,
            Descriptors = ours.Select((number, index) => (number, index)).ToDictionary(pair => pair.number, pair => ours.Max() + 1 + pair.index),
        };
    }

    private static int Descriptor(Socket socket) => (int)socket.SafeHandle.DangerousGetHandle();
}
