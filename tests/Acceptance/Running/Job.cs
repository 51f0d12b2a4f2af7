using System.Globalization;

namespace Acceptance.Running;

/// <summary>A command that leads a process group of its own, as a shell's job does, so that the group can be killed as a whole.</summary>
internal sealed class Job : IDisposable
{
    private const string Announce = "process group ";

    private readonly Command _shell;

    private Job(Command shell) => _shell = shell;

    /// <summary>Starts the program as a job of a shell with job control.</summary>
    public static Job Start(string folder, IEnumerable<(string Name, string Value)> variables, params IReadOnlyList<string> program) =>
        new(Command.Start(folder, variables, ["bash", "-c", $"set -m; \"$@\" & echo \"{Announce}$!\" >&2; wait $!", "job", .. program]));

    /// <summary>Waits until it narrates the text.</summary>
    public Task NarratesAsync(string text) => _shell.NarratesAsync(text);

    /// <summary>Kills every process of the group at once, without a warning, and waits for the end.</summary>
    public async Task KillAsync()
    {
        var announced = _shell.Narration.ToString().Split('\n').First(line => line.StartsWith(Announce, StringComparison.Ordinal));
        var group = int.Parse(announced.AsSpan(Announce.Length), CultureInfo.InvariantCulture);
        await Command.OutputOfAsync("/", "bash", "-c", $"kill -KILL -- -{group}");
        await _shell.EndAsync();
    }

    /// <inheritdoc />
    public void Dispose() => _shell.Dispose();
}
