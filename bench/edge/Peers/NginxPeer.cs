namespace Bench.Edge.Peers;

/// <summary>
/// nginx as a proxy, set as Debian sets it (a worker a core, sendfile, tcp_nopush) but for what would be unfair to it or to us:
/// no access log, for ours has none; enough connections; kept-alive connections to the upstream; the same headers added.
/// </summary>
static class NginxPeer
{
    /// <summary>Starts it.</summary>
    /// <param name="folder">Where its files go.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="upstream">The upstream's port.</param>
    public static async Task<PeerProcess> StartAsync(string folder, int port, int upstream)
    {
        var file = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(file, $$"""
            worker_processes auto;
            worker_rlimit_nofile 20000;
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.log error;
            events { worker_connections 19000; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              types_hash_max_size 2048;
              keepalive_requests 1000000000;
              upstream app { server 127.0.0.1:{{upstream}}; keepalive 512; keepalive_requests 1000000000; }
              server { listen 127.0.0.1:{{port}} default_server backlog=4096; return 421; }
              server {
                listen 127.0.0.1:{{port}};
                server_name {{Host.Alias}};
                location / {
                  proxy_pass http://app;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $http_host;
                  proxy_set_header Forwarded "";
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Host $http_host;
                  proxy_set_header X-Forwarded-Proto http;
                  add_header Shunt-Version {{Host.Suffix}} always;
                }
              }
            }
            """);
        return await PeerProcess.StartAsync("nginx", ["-c", file], port);
    }
}
