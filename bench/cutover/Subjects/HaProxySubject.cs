using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Bench.Edge.Peers;

namespace Bench.Cutover.Subjects;

/// <summary>HAProxy as its operators do it without a reload: two servers, of which the runtime API makes one ready and the other drain.</summary>
sealed class HaProxySubject : ISubject
{
    // Of a line of 'show stat': the sessions of a server now.
    private const int SessionsField = 4;
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<int, ServiceProcess> _services = new();
    private readonly string _folder;
    private PeerProcess? _haproxy;

    /// <summary>HAProxy with its files in a folder; started with the first version.</summary>
    /// <param name="folder">The folder.</param>
    public HaProxySubject(string folder)
    {
        _folder = folder;
        Port = Programs.FreePort();
    }

    /// <inheritdoc />
    public string Name => "HAProxy, runtime API";

    /// <inheritdoc />
    public int Port { get; }

    private string SocketFile => Path.Combine(_folder, "haproxy.sock");

    /// <inheritdoc />
    public async Task PrepareAsync(int generation)
    {
        var service = _services[generation] = await ServiceProcess.StartAsync(generation, Programs.FreePort());
        if (_haproxy is null)
        {
            var file = Path.Combine(_folder, "haproxy.cfg");
            await File.WriteAllTextAsync(file, Configuration(service.Port, generation));
            _haproxy = await PeerProcess.StartAsync("haproxy", ["-q", "-f", file], Port);
            return;
        }

        // The place of the last but one, which has to be free.
        while (_services.ContainsKey(generation - 2))
            await Task.Delay(Pause, TimeProvider.System);
        await SayAsync($"set server app/{Server(generation)} state maint; set server app/{Server(generation)} addr 127.0.0.1 port {service.Port.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <inheritdoc />
    public Task SwitchAsync(int generation) =>
        SayAsync($"set server app/{Server(generation)} state ready; set server app/{Server(generation - 1)} state drain");

    /// <inheritdoc />
    public async Task RetireAsync(int generation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (await SessionsAsync(generation) > 0 && TimeProvider.System.GetElapsedTime(begun) < DrainLimit)
            await Task.Delay(Pause, TimeProvider.System);
        if (_services.TryRemove(generation, out var service))
            await service.StopAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _haproxy?.Dispose();
        foreach (var service in _services.Values)
            service.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Server(int generation) => generation % 2 == 0 ? "even" : "odd";

    private async Task<int> SessionsAsync(int generation)
    {
        var table = await SayAsync("show stat");
        var line = table.Split('\n').First(line => line.StartsWith($"app,{Server(generation)},", StringComparison.Ordinal));
        return int.Parse(line.Split(',')[SessionsField], CultureInfo.InvariantCulture);
    }

    private async Task<string> SayAsync(string command)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketFile));
        await socket.SendAsync(Encoding.ASCII.GetBytes(command + "\n"));
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }

    private string Configuration(int port, int generation) => $$"""
        global
          maxconn 4000
          stats socket {{SocketFile}} mode 600 level admin
        defaults
          mode http
          timeout connect 5s
          timeout client 60s
          timeout server 60s
          timeout tunnel 60s
        frontend public
          bind 127.0.0.1:{{Port}} backlog 4096
          use_backend app if { hdr(host) -i {{Route.Host}} }
        backend app
          http-reuse safe
          server {{Server(generation)}} 127.0.0.1:{{port}}
          server {{Server(generation + 1)}} 127.0.0.1:{{port}} disabled

        """;
}
