using System.Diagnostics;
using System.Net.Sockets;

namespace Tests;

/// <summary>A Docker engine of the tests' own (tests/peers/docker.sh).</summary>
internal sealed class DockerPeer : IAsyncDisposable
{
    private readonly Process _process;

    private DockerPeer(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    /// <summary>Why there is none here; null where it can be started.</summary>
    public static string? Missing { get; } =
        !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) ? "Only root on Linux can start a Docker engine."
        : !IsOnPath("dockerd") ? "'dockerd' is not on PATH; tests/peers/install.sh installs it."
        : null;

    /// <summary>Why its tests are left out: a missing peer is a failure where peers are required, and what the kernel forbids is nobody's to install.</summary>
    public static string? Skip { get; } = Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") == "1" ? Forbidden() : Missing ?? Forbidden();

    /// <summary>Its data; there is room for a test's.</summary>
    public string Folder { get; }

    public string Address => $"unix://{Socket}";

    private string Socket => Path.Combine(Folder, "engine.sock");

    /// <summary>Starts it.</summary>
    public static async Task<DockerPeer> StartAsync()
    {
        Assert.True(Missing is null, Missing);
        var folder = Directory.CreateTempSubdirectory("engine-").FullName;
        var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Root(), "tests", "peers", "docker.sh"), folder]))!;
        var engine = new DockerPeer(process, folder);
        await Eventually.HoldsAsync(async () => process.HasExited || await engine.AnswersAsync());
        Assert.False(process.HasExited, $"dockerd did not start: {await engine.LogAsync()}");
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
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
        var log = Path.Combine(Folder, "engine.log");
        return File.Exists(log) ? await File.ReadAllTextAsync(log) : "it wrote nothing.";
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

    /// <summary>Whether a program is on the path.</summary>
    public static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
