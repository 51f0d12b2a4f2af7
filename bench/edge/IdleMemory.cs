using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bench.Edge.Peers;

namespace Bench.Edge;

/// <summary>The memory of connections that have been served once and then stay.</summary>
/// <param name="Figures">One a proxy: MiB before the first connection, and with all of them.</param>
sealed record IdleMemory(IReadOnlyDictionary<Proxy, (double Before, double After)> Figures)
{
    // As many as HAProxy holds within 20,000 descriptors.
    private const int Connections = 9_500;
    private const double Unit = 10_000;

    private static readonly byte[] Question = Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {Host.Alias}\r\n\r\n");

    /// <summary>Measures each proxy.</summary>
    /// <param name="field">What is measured.</param>
    public static async Task<IdleMemory> MeasureAsync(Field field)
    {
        var figures = new Dictionary<Proxy, (double, double)>();
        foreach (var proxy in field.Proxies.Skip(1))
        {
            var before = ProcessTable.MemoryMiB(proxy.Processes());
            var sockets = new List<Socket>();
            for (var connection = 0; connection < Connections; connection++)
                sockets.Add(await AskAsync(proxy.Port));
            figures[proxy] = (before, ProcessTable.MemoryMiB(proxy.Processes()));
            sockets.ForEach(socket => socket.Dispose());
        }

        return new IdleMemory(figures);
    }

    /// <summary>Adds it to the report.</summary>
    /// <param name="report">The report.</param>
    public void Tell(StringBuilder report)
    {
        report.Append(CultureInfo.InvariantCulture, $"""

            ## Memory of idle connections

            {Connections:#,0} connections that were answered once and then wait; proportional set size of all processes of the proxy.

            | | before | with them | a 10,000 connections |
            |---|--:|--:|--:|

            """);
        foreach (var (proxy, (before, after)) in Figures)
            report.Append(CultureInfo.InvariantCulture, $"| {proxy.Name} | {before:0.0} MiB | {after:0.0} MiB | {(after - before) * Unit / Connections:0.0} MiB |\n");
    }

    private static async Task<Socket> AskAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await socket.SendAsync(Question);
        var answer = new byte[4096];
        var read = await socket.ReceiveAsync(answer);
        return Encoding.ASCII.GetString(answer, 0, read).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)
            ? socket
            : throw new InvalidOperationException($"Port {port} answered {Encoding.ASCII.GetString(answer, 0, read)}");
    }
}
