using System.Collections.Concurrent;
using Bench.Edge.Peers;

namespace Bench.Cutover.Subjects;

/// <summary>
/// nginx as its operators do it: the upstream's file is written anew, then <c>nginx -s reload</c>, which is a SIGHUP. nginx does not
/// tell when the last request of the old one has ended, so that is ended after a fixed time, which is longer than any request takes.
/// </summary>
sealed class NginxSubject : ISubject
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<int, ServiceProcess> _services = new();
    private readonly string _folder;
    private PeerProcess? _nginx;
    private int _pid;

    /// <summary>nginx with its files in a folder; started with the first version.</summary>
    /// <param name="folder">The folder.</param>
    public NginxSubject(string folder)
    {
        _folder = folder;
        Port = Programs.FreePort();
    }

    /// <inheritdoc />
    public string Name => "nginx, reload";

    /// <inheritdoc />
    public int Port { get; }

    private string UpstreamFile => Path.Combine(_folder, "upstream.conf");

    /// <inheritdoc />
    public async Task PrepareAsync(int generation)
    {
        var service = _services[generation] = await ServiceProcess.StartAsync(generation, Programs.FreePort());
        if (_nginx is not null)
            return;

        var file = Path.Combine(_folder, "nginx.conf");
        await WriteUpstreamAsync(service);
        await File.WriteAllTextAsync(file, Configuration());
        _nginx = await PeerProcess.StartAsync("nginx", ["-c", file], Port);
        _pid = _nginx.Tree[0];
    }

    /// <inheritdoc />
    public async Task SwitchAsync(int generation)
    {
        await WriteUpstreamAsync(_services[generation]);
        _ = Programs.Signal(_pid, Programs.SigHup);
    }

    /// <inheritdoc />
    public async Task RetireAsync(int generation)
    {
        await Task.Delay(Wait, TimeProvider.System);
        if (_services.TryRemove(generation, out var service))
            await service.StopAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _nginx?.Dispose();
        foreach (var service in _services.Values)
            service.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task WriteUpstreamAsync(ServiceProcess service) =>
        File.WriteAllTextAsync(UpstreamFile, $"upstream app {{ server 127.0.0.1:{service.Port}; keepalive 64; }}\n");

    private string Configuration() => $$"""
        worker_processes auto;
        daemon off;
        pid {{_folder}}/nginx.pid;
        error_log {{_folder}}/nginx.log error;
        events { worker_connections 4096; }
        http {
          access_log off;
          keepalive_requests 1000000000;
          map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
          include {{UpstreamFile}};
          server {
            listen 127.0.0.1:{{Port}} backlog=4096;
            server_name {{Route.Host}};
            location / {
              proxy_pass http://app;
              proxy_http_version 1.1;
              proxy_request_buffering off;
              proxy_buffering off;
              proxy_set_header Host $http_host;
              proxy_set_header Upgrade $http_upgrade;
              proxy_set_header Connection $connection_upgrade;
            }
          }
        }

        """;
}
