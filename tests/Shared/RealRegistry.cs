using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tests;

/// <summary>Debian's docker-registry on loopback, on a port that it takes itself, with its data in a folder of its own.</summary>
internal sealed partial class RealRegistry : IDisposable
{
    /// <summary>A password file: ann's is 'secret'; bcrypt with the lowest cost there is.</summary>
    public const string Passwords = "ann:$2b$04$XAG0XmHJG52Dl.Sfscx1qeXq0M5jW7g/gWQH8YDLrOepRG153ufTW\n";

    private readonly Process _process;

    private RealRegistry(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>Starts it; with a password file only for those in it; with its data in the folder unless another place is given.</summary>
    public static async Task<RealRegistry> StartAsync(string folder, string? passwords = null, string? data = null)
    {
        var config = Path.Combine(Directory.CreateDirectory(folder).FullName, "registry.yml");
        await File.WriteAllTextAsync(config, Config(data ?? Path.Combine(folder, "data"), passwords));
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        var process = new Process { StartInfo = new ProcessStartInfo("docker-registry", ["serve", config]) { RedirectStandardError = true } };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
                port.TrySetException(new InvalidOperationException($"docker-registry ended before it listened.\n{string.Join('\n', said)}"));
            else if (Listening().Match(line.Data) is { Success: true } match)
                port.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            else if (!port.Task.IsCompleted)
                said.Add(line.Data);
        };
        process.Start();
        process.BeginErrorReadLine();
        return new RealRegistry(process, await port.Task);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Config(string data, string? passwords) => $"""
        version: 0.1
        log:
          level: info
          accesslog:
            disabled: true
        storage:
          filesystem:
            rootdirectory: '{data}'
          delete:
            enabled: true
        http:
          addr: 127.0.0.1:0
        {(passwords is null ? "" : $"auth:\n  htpasswd:\n    realm: test\n    path: '{passwords}'")}
        """;

    [GeneratedRegex(@"listening on 127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
