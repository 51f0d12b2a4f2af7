using System.Diagnostics;
using System.Text.Json;

namespace Bench.Cutover.Commands;

/// <summary>A clone of this repository as a user has one, with two versions of the service in it and a state folder of its own.</summary>
sealed class UserClone : IAsyncDisposable
{
    private const string Rules = "build/Environments.cs";
    private const string Service = "src/App/Program.cs";

    private readonly string _folder;
    private readonly string _home;

    private UserClone(string folder)
    {
        _folder = Path.Combine(folder, "clone");
        _home = Path.Combine(folder, "clone-home");
    }

    /// <value>The first version, then the next.</value>
    public IReadOnlyList<string> Versions { get; private set; } = [];

    /// <summary>Clones the repository of the current folder. On dev nothing is kept warm in this clone, so that a way back there is a cold one.</summary>
    /// <param name="folder">Where to.</param>
    public static async Task<UserClone> MakeAsync(string folder)
    {
        var clone = new UserClone(folder);
        await RunAsync(Directory.GetCurrentDirectory(), "git", ["clone", "--quiet", "--no-hardlinks", ".", clone._folder], null);
        var first = await clone.CommitAsync(Rules, "            Retain = TimeSpan.FromMinutes(1),\n", "");
        var next = await clone.CommitAsync(Service, "wagon by wagon and leave.", "wagon by wagon and then leave.");
        clone.Versions = [first, next];
        return clone;
    }

    /// <summary>Runs a command of the build.</summary>
    /// <param name="words">The command.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public Task<string> BuildAsync(params IEnumerable<string> words) => RunAsync(_folder, "./build.sh", [.. words], _home);

    /// <summary>The version that the alias of a target leads to.</summary>
    /// <param name="target">The target.</param>
    public async Task<string> LiveAsync(string target)
    {
        using var status = JsonDocument.Parse(await BuildAsync("Status", "--json"));
        return status.RootElement.GetProperty("targets").EnumerateArray().Single(entry => entry.GetProperty("target").GetString() == target)
            .GetProperty("components")[0].GetProperty("live").GetProperty("version").GetString()!;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var target in (string[])["dev", "stage"])
            await BuildAsync("Teardown", "--target", target);
    }

    private static async Task<string> RunAsync(string folder, string program, IReadOnlyList<string> arguments, string? home)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (home is not null)
        {
            start.FileName = Path.Combine(folder, program);
            (start.Environment["SHUNT_HOME"], start.Environment["SHUNT_PORT"]) = (home, "0");
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with exit code {process.ExitCode}: {await output}{await errors}");
    }

    private async Task<string> CommitAsync(string file, string old, string edited)
    {
        var path = Path.Combine(_folder, file);
        var text = await File.ReadAllTextAsync(path);
        if (!text.Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"'{file}' does not hold '{old}'.");

        await File.WriteAllTextAsync(path, text.Replace(old, edited, StringComparison.Ordinal));
        await RunAsync(_folder, "git", ["-c", "user.name=bench", "-c", "user.email=bench@example.invalid", "commit", "--quiet", "--all", "--message", $"Changes {file}"], null);
        return (await RunAsync(_folder, "git", ["rev-parse", "HEAD"], null)).Trim();
    }
}
