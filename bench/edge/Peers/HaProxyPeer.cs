namespace Bench.Edge.Peers;

/// <summary>HAProxy as a proxy: a thread a core, which is its own default, and connections to the upstream shared among clients.</summary>
static class HaProxyPeer
{
    /// <summary>Starts it.</summary>
    /// <param name="folder">Where its files go.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="upstream">The upstream's port.</param>
    public static async Task<PeerProcess> StartAsync(string folder, int port, int upstream)
    {
        var file = Path.Combine(folder, "haproxy.cfg");
        await File.WriteAllTextAsync(file, $$"""
            global
              maxconn 9800
            defaults
              mode http
              timeout connect 5s
              timeout client 60s
              timeout server 60s
            frontend public
              bind 127.0.0.1:{{port}} backlog 4096
              http-request del-header Forwarded
              http-request set-header X-Forwarded-For %[src]
              http-request set-header X-Forwarded-Host %[req.hdr(host)]
              http-request set-header X-Forwarded-Proto http
              use_backend app if { hdr(host) -i {{Host.Alias}} }
            backend app
              http-reuse always
              http-response set-header Shunt-Version {{Host.Suffix}}
              server only 127.0.0.1:{{upstream}}

            """);
        return await PeerProcess.StartAsync("haproxy", ["-q", "-f", file], port);
    }
}
