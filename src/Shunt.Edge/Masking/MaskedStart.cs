using System.Net.Sockets;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Masking;

/// <summary>Starts an instance that has secrets with a mask between it and its log.</summary>
internal static class MaskedStart
{
    private const string Program = "Shunt.Edge.dll";

    /// <summary>Starts both; returns the instance's process id.</summary>
    /// <param name="start">The instance.</param>
    /// <param name="started">Told the mask's process id as soon as it has one.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The system did not start one of them; no instance runs.</exception>
    public static int Start(ChildStart start, Action<int> started)
    {
        using var pair = SocketPair.Create();
        started(ChildProcess.Start(new ChildStart
        {
            FileName = DotNetHost.Path,
            Arguments = [Path.Combine(AppContext.BaseDirectory, Program), MaskProgram.Verb],
            Folder = AppContext.BaseDirectory,
            Environment = EdgeRuntime.Variables(),
            LogFile = start.LogFile,
            Input = Descriptor(pair.Ours),
        }));
        pair.Theirs.Send(MaskProgram.Head(start.Secrets));
        return ChildProcess.Start(start with { Output = Descriptor(pair.Theirs) });
    }

    private static int Descriptor(Socket socket) => (int)socket.SafeHandle.DangerousGetHandle();
}
