using System.Diagnostics;
using System.Net.Sockets;

namespace Bench.Edge.Peers;

/// <summary>A peer's program, which ends with the suite.</summary>
sealed class PeerProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private PeerProcess(Process process) => _process = process;

    /// <value>Its processes: the one that was started and its children.</value>
    public IReadOnlyList<int> Tree => [_process.Id, .. ProcessTable.ChildrenOf(_process.Id)];

    /// <summary>Starts a program and waits until it listens.</summary>
    /// <param name="program">Its name on PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="port">The port it is to listen on.</param>
    /// <exception cref="InvalidOperationException">It is not installed, or does not listen within 10 s.</exception>
    public static async Task<PeerProcess> StartAsync(string program, IReadOnlyList<string> arguments, int port)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments))
            ?? throw new InvalidOperationException($"'{program}' did not start.");
        var began = Stopwatch.GetTimestamp();
        while (!await ListensAsync(port))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Limit)
                throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' does not listen on {port}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        return new PeerProcess(process);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(System.Net.IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
