using System.Net;
using System.Net.Sockets;
using Tests;

namespace Bench.Images.Peers;

/// <summary>What the subjects share: a registry, an engine, and bases made of this machine's own .NET.</summary>
sealed class Field : IAsyncDisposable
{
    /// <summary>The base below the product in every image, as the registry knows it.</summary>
    public const string RuntimeBase = "base/aspnet";

    /// <summary>The image that the engine compiles in; it is never pushed.</summary>
    public const string SdkBase = "base/sdk:1";

    private readonly Daemon _registry;
    private readonly Daemon _engine;
    private readonly RegistryProxy _proxy;

    private Field(string folder, Daemon registry, Daemon engine, RegistryProxy proxy)
    {
        Folder = folder;
        _registry = registry;
        _engine = engine;
        _proxy = proxy;
    }

    /// <value>Where everything is.</value>
    public string Folder { get; }

    /// <value>The registry's address, as every subject uses it.</value>
    public string Registry => _proxy.Host;

    /// <value>How many bytes the registry was sent so far.</value>
    public long Sent => _proxy.Sent;

    /// <value>The digest of <see cref="RuntimeBase"/>.</value>
    public string BaseDigest { get; private set; } = "";

    /// <summary>Starts registry and engine and makes the bases.</summary>
    /// <param name="folder">An empty folder.</param>
    public static async Task<Field> StartAsync(string folder)
    {
        var port = FreePort();
        var config = Path.Combine(folder, "registry.yml");
        await File.WriteAllTextAsync(config, $$"""
            version: 0.1
            log: { level: error, accesslog: { disabled: true } }
            storage: { filesystem: { rootdirectory: '{{folder}}/registry' } }
            http: { addr: '127.0.0.1:{{port}}' }
            """);
        var registry = await Daemon.StartAsync(folder, ["docker-registry", "serve", config], () => AnswersAsync(port));
        var engine = await Daemon.StartAsync(
            folder,
            [
                "dockerd", "--storage-driver=overlay2", $"--data-root={folder}/engine", $"--exec-root={folder}/exec", $"--pidfile={folder}/docker.pid", "-H", Socket(folder),
                "--iptables=false", "--ip6tables=false", "--bridge=none", "--ip-forward=false",
            ],
            () => SucceedsAsync(folder, "docker", "-H", Socket(folder), "version"));
        var field = new Field(folder, registry, engine, new RegistryProxy(port));
        Tool.InsecureRegistry = field.Registry;
        var bases = new Bases(field);
        field.BaseDigest = await bases.MakeAsync();
        return field;
    }

    /// <summary>Runs docker against the engine.</summary>
    /// <param name="arguments">Its arguments.</param>
    public Task<string> DockerAsync(params IReadOnlyList<string> arguments) => Tool.RunAsync(Folder, ["docker", "-H", Socket(Folder), .. arguments]);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _registry.DisposeAsync();
        _proxy.Dispose();
    }

    private static string Socket(string folder) => $"unix://{folder}/docker.sock";

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> SucceedsAsync(string folder, params IReadOnlyList<string> program)
    {
        using var process = Tool.Start(folder, program);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
