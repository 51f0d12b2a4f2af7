using System.Globalization;
using Acceptance.Chaos;

namespace Acceptance.Running;

/// <summary>A command that leads a process group of its own, as a shell's job does, so that the group can be killed as a whole.</summary>
internal sealed class Job : IDisposable
{
    private const string Announce = "process group ";

    // With job control, wait also returns when a job is stopped: then it is waited for again.
    private const string Wait = "while wait $!; code=$?; kill -0 $! 2>/dev/null; do sleep 0.1; done; exit $code";

    private readonly Command _shell;

    private Job(Command shell) => _shell = shell;

    /// <summary>Starts the program as a job of a shell with job control.</summary>
    public static Job Start(string folder, IEnumerable<(string Name, string Value)> variables, params IReadOnlyList<string> program) =>
        new(Command.Start(folder, variables, ["bash", "-c", $"set -m; \"$@\" & echo \"{Announce}$!\" >&2; {Wait}", "job", .. program]));

    /// <summary>The process group: its leader is the program.</summary>
    public async Task<int> GroupAsync()
    {
        await NarratesAsync(Announce);
        var announced = _shell.Narration.ToString().Split('\n').First(line => line.StartsWith(Announce, StringComparison.Ordinal));
        return int.Parse(announced.AsSpan(Announce.Length), CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until it narrates the text.</summary>
    public Task NarratesAsync(string text) => _shell.NarratesAsync(text);

    /// <summary>Kills every process of the group at once, without a warning, and waits for the end.</summary>
    public async Task KillAsync()
    {
        Signals.KillGroup(await GroupAsync());
        await _shell.EndAsync();
    }

    /// <summary>Waits until the program and its streams have ended.</summary>
    public Task<Finished> EndAsync() => _shell.EndAsync();

    /// <inheritdoc />
    public void Dispose() => _shell.Dispose();
}
