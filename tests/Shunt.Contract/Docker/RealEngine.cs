using System.Diagnostics;
using System.Net.Sockets;
using Shunt.Images.Engine;
using Tests;

namespace Shunt.Contract.Docker;

/// <summary>A Docker engine of the tests' own (tests/peers/docker.sh), which runs while a test needs it.</summary>
internal sealed class RealEngine
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static int _users;
    private static RealEngine? _running;

    private readonly Process _process;
    private readonly string _folder;

    private RealEngine(Process process, string folder, HostBase below)
    {
        _process = process;
        _folder = folder;
        Base = below;
    }

    /// <summary>Why there is none here; null where it can be started.</summary>
    public static string? Missing { get; } =
        !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) ? "Only root on Linux can start a Docker engine."
        : !IsOnPath("dockerd") ? "'dockerd' is not on PATH; tests/peers/install.sh installs it."
        : null;

    /// <summary>Why its tests are left out: a missing peer is a failure where peers are required, and what the kernel forbids is nobody's to install.</summary>
    public static string? Skip { get; } = Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") == "1" ? Forbidden() : Missing ?? Forbidden();

    /// <summary>What images for it lie on.</summary>
    public HostBase Base { get; }

    public string Address => $"unix://{Socket}";

    private string Socket => Path.Combine(_folder, "engine.sock");

    /// <summary>Starts it for its first user.</summary>
    public static async Task<RealEngine> UseAsync()
    {
        Assert.True(Missing is null, Missing);
        await Gate.WaitAsync();
        try
        {
            _running ??= await StartAsync();
            _users++;
            return _running;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Ends it with its last user.</summary>
    public static async Task LeaveAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (--_users == 0 && _running is { } engine)
            {
                _running = null;
                await engine.EndAsync();
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    public DockerEngine Open() => DockerEngine.Open(_ => Address);

    private static async Task<RealEngine> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("engine-").FullName;
        var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Root(), "tests", "peers", "docker.sh"), folder]))!;
        var engine = new RealEngine(process, folder, await HostBase.MakeAsync(Path.Combine(folder, "base")));
        await Eventually.HoldsAsync(async () => process.HasExited || await engine.AnswersAsync());
        Assert.False(process.HasExited, $"dockerd did not start: {await engine.LogAsync()}");
        return engine;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<string> LogAsync()
    {
        var log = Path.Combine(_folder, "engine.log");
        return File.Exists(log) ? await File.ReadAllTextAsync(log) : "it wrote nothing.";
    }

    private async Task EndAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Forbidden()
    {
        if (!OperatingSystem.IsLinux())
            return null;

        using var attempt = Process.Start(new ProcessStartInfo("unshare", ["--mount", "--net", "true"]) { RedirectStandardError = true })!;
        attempt.StandardError.ReadToEnd();
        attempt.WaitForExit();
        return attempt.ExitCode == 0 ? null : "This machine forbids namespaces of one's own, which a Docker engine needs.";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "App.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder.FullName;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
