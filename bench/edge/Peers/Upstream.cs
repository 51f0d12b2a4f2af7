namespace Bench.Edge.Peers;

/// <summary>What every proxy forwards to: one nginx process that answers 105 bytes from memory.</summary>
static class Upstream
{
    /// <summary>The shell command that runs it; <c>{port}</c> stands for its port.</summary>
    /// <param name="folder">Where its files go.</param>
    /// <param name="name">Names its files.</param>
    public static string Program(string folder, string name)
    {
        var template = Path.Combine(folder, $"{name}.template");
        var file = Path.Combine(folder, $"{name}.conf");
        File.WriteAllText(template, $$"""
            worker_processes 1;
            worker_rlimit_nofile 20000;
            daemon off;
            pid {{folder}}/{{name}}.pid;
            error_log stderr error;
            events { worker_connections 19000; }
            http {
              access_log off;
              keepalive_timeout 75s;
              keepalive_requests 1000000000;
              server {
                listen 127.0.0.1:@ backlog=4096;
                location / { return 200 "{\"version\":\"{{name}}\",\"text\":\"a body of about a hundred bytes, which is what small answers tend to have\"}\n"; }
              }
            }
            """);
        return $"sed s/@/{{port}}/ '{template}' > '{file}'; exec nginx -c '{file}'";
    }
}
