using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aws.Peers.Contract;

/// <summary>Answers on loopback as a load balancer would that has the rules it was given: by the host, each version as often as its weight says.</summary>
internal sealed class LoadBalancerFront : IDisposable
{
    // With 100 it has no divisor in common: a hundred requests take each number once, and neighbours are far apart.
    private const int Stride = 37;

    private static readonly (int Status, string Body) NoRule = (404, "");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<(RunningVersion? Version, int Weight)>> _rules = new(StringComparer.OrdinalIgnoreCase);
    private int _requests;

    public LoadBalancerFront()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <value>Where it listens.</value>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Has the hosts of a target lead to versions, by their weights in percent, and no other host of it anywhere; a target group without targets has no version.</summary>
    public void Lead(string target, IReadOnlyDictionary<string, IReadOnlyList<(RunningVersion? Version, int Weight)>> rules)
    {
        foreach (var (host, versions) in rules)
            _rules[host] = versions;
        foreach (var host in _rules.Keys.Where(host => host.Split('.')[1] == target && !rules.ContainsKey(host)))
            _rules.TryRemove(host, out _);
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The tests are over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        try
        {
            while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } request)
            {
                var host = "";
                while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } header)
                    host = header.StartsWith("Host:", StringComparison.OrdinalIgnoreCase) ? header[5..].Trim().Split(':')[0] : host;

                var (status, body) = Answer(host, request.Split(' ')[1]);
                var answer = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} -\r\nContent-Length: {body.Length}\r\n\r\n{body}");
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), _end.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // The client went away, or the tests are over.
        }
    }

    private (int Status, string Body) Answer(string host, string path)
    {
        if (!_rules.TryGetValue(host, out var versions))
            return NoRule;

        var place = (int)((uint)Interlocked.Increment(ref _requests) * Stride % 100);
        foreach (var (version, weight) in versions)
        {
            if (place < weight)
                return version is null ? (503, "") : version.Answer(host, path);
            place -= weight;
        }

        return (503, "");
    }
}
