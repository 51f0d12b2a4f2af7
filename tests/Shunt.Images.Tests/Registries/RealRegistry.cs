using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Shunt.Images.Tests.Registries;

/// <summary>Debian's docker-registry on loopback, on a port that nobody had, with its data in a folder of its own.</summary>
internal sealed class RealRegistry : IDisposable
{
    private const int Attempts = 5;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    private readonly Process _process;

    private RealRegistry(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>Starts it; with a password file only for those in it.</summary>
    public static async Task<RealRegistry> StartAsync(string folder, string? passwords = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var config = Path.Combine(folder, "registry.yml");
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(config, Config(Path.Combine(folder, "data"), port, passwords));
            var process = Process.Start(new ProcessStartInfo("docker-registry", ["serve", config]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            var registry = new RealRegistry(process, port);
            if (await registry.AnswersAsync())
                return registry;

            // Somebody took the port in between.
            registry.Dispose();
            Assert.True(attempt < Attempts, "docker-registry does not start.");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        using var client = new HttpClient();
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < StartLimit && !_process.HasExited;)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://{Host}/v2/"));
                return true;
            }
            catch (HttpRequestException)
            {
                await Task.Yield();
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Config(string data, int port, string? passwords) => $"""
        version: 0.1
        log:
          level: error
          accesslog:
            disabled: true
        storage:
          filesystem:
            rootdirectory: '{data}'
          delete:
            enabled: true
        http:
          addr: 127.0.0.1:{port}
        {(passwords is null ? "" : $"auth:\n  htpasswd:\n    realm: test\n    path: '{passwords}'")}
        """;
}
