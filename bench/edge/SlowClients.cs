using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bench.Edge.Load;
using Bench.Edge.Peers;

namespace Bench.Edge;

/// <summary>Clients that hold connections without asking anything: what they take, and what they leave to others.</summary>
/// <param name="Rows">One for each attack and proxy.</param>
sealed record SlowClients(IReadOnlyList<SlowClients.Row> Rows)
{
    private const int Connections = 2_000;
    private const int Others = 32;
    private const double KibibytesPerMebibyte = 1024;
    private static readonly TimeSpan DripPause = TimeSpan.FromMilliseconds(500);

    private static readonly (string Name, byte[] Begun, byte[] Drip)[] Attacks =
    [
        ("heads that drip", Ascii($"GET / HTTP/1.1\r\nHost: {Host.Alias}\r\nX-Slow: "), Ascii("x")),
        ("heads without an end", Ascii($"GET / HTTP/1.1\r\nHost: {Host.Alias}\r\n" + string.Concat(Enumerable.Repeat($"X-Flood: {new string('x', 100)}\r\n", 600))), Ascii("X-Flood: x\r\n")),
        ("bodies that stop", Ascii($"POST / HTTP/1.1\r\nHost: {Host.Alias}\r\nContent-Length: 10000000\r\n\r\n{new string('x', 64 * 1024)}"), []),
    ];

    /// <summary>Measures each proxy under each attack.</summary>
    /// <param name="field">What is measured.</param>
    /// <param name="extent">How long.</param>
    public static async Task<SlowClients> MeasureAsync(Field field, Extent extent)
    {
        var rows = new List<Row>();
        foreach (var (name, begun, drip) in Attacks)
        {
            foreach (var proxy in field.Proxies.Skip(1))
            {
                var before = ProcessTable.MemoryMiB(proxy.Processes());
                var calm = await Wrk.RunAsync(proxy, Others, extent.Span, field.Folder);
                var sockets = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => BeginAsync(proxy.Port, begun)));
                using var stop = new CancellationTokenSource();
                var dripping = DripAsync(sockets, drip, stop.Token);
                var meanwhile = await Wrk.RunAsync(proxy, Others, extent.Span, field.Folder);
                rows.Add(new Row(name, proxy.Name, before, ProcessTable.MemoryMiB(proxy.Processes()), calm, meanwhile, sockets.Count(socket => socket.Poll(0, SelectMode.SelectRead))));
                await stop.CancelAsync();
                await dripping;
                Array.ForEach(sockets, socket => socket.Dispose());
            }
        }

        return new SlowClients(rows);
    }

    /// <summary>Adds it to the report.</summary>
    /// <param name="report">The report.</param>
    public void Tell(StringBuilder report)
    {
        report.Append(CultureInfo.InvariantCulture, $"""

            ## Slow clients

            {Connections:#,0} connections that never ask anything whole: heads of which a byte comes every half second, heads that go on for 64 KiB and
            more, bodies of which 64 KiB come and then nothing (the upstream answers without them). Memory before, and with all of them; requests/s of {Others} other clients with
            them and without. *Ended*: how many the proxy had answered or closed when the others had been measured.

            | | | before | with them | a connection | others | × without | others failed | ended |
            |---|---|--:|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var row in Rows)
        {
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Attack} | {row.Proxy} | {row.Before:0.0} MiB | {row.During:0.0} MiB | {(row.During - row.Before) * KibibytesPerMebibyte / Connections:0.0} KiB | {row.Meanwhile.RequestsPerSecond:#,0} | {row.Meanwhile.RequestsPerSecond / row.Calm.RequestsPerSecond:0.00} | {row.Meanwhile.Failures} | {row.Ended:#,0} |\n");
        }
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static async Task<Socket> BeginAsync(int port, byte[] begun)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        Send(socket, begun);
        return socket;
    }

    private static async Task DripAsync(Socket[] sockets, byte[] drip, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Array.ForEach(sockets, socket => Send(socket, drip));
            await Task.Delay(DripPause, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What a proxy does not take stays unsent, and one that has closed the connection has said what it thinks.
    private static void Send(Socket socket, byte[] bytes)
    {
        socket.Blocking = false;
        _ = socket.Send(bytes, SocketFlags.None, out _);
    }

    /// <summary>One proxy under one attack.</summary>
    /// <param name="Attack">Which attack.</param>
    /// <param name="Proxy">Which proxy.</param>
    /// <param name="Before">MiB before.</param>
    /// <param name="During">MiB with all connections.</param>
    /// <param name="Calm">What others got before.</param>
    /// <param name="Meanwhile">What others got meanwhile.</param>
    /// <param name="Ended">How many connections the proxy had answered or closed.</param>
    internal sealed record Row(string Attack, string Proxy, double Before, double During, Sample Calm, Sample Meanwhile, int Ended);
}
