using System.Diagnostics;

namespace Acceptance.Running;

/// <summary>A running program whose streams are read and whose end is waited for, with a limit.</summary>
internal sealed class Command : IDisposable
{
    // Long enough for a whole release on a machine that does much else; a command that hangs fails by it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    private readonly Process _process;
    private readonly string _text;
    private readonly long _began = TimeProvider.System.GetTimestamp();

    private Command(ProcessStartInfo start)
    {
        _text = string.Join(' ', start.ArgumentList.Prepend(start.FileName));
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Narration.Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Close();
    }

    /// <value>Its process.</value>
    public int Pid => _process.Id;

    /// <value>Standard output so far.</value>
    public Lines Output { get; } = new();

    /// <value>Standard error so far.</value>
    public Lines Narration { get; } = new();

    /// <summary>Starts a program in a clean environment, with an empty standard input.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="variables">What it sees besides the clean environment.</param>
    /// <param name="program">The program and its arguments.</param>
    public static Command Start(string folder, IEnumerable<(string Name, string Value)> variables, params IReadOnlyList<string> program)
    {
        // A relative path counts from the command's folder, as in a shell; the framework would count from ours.
        var file = program[0].StartsWith("./", StringComparison.Ordinal) ? Path.GetFullPath(program[0], folder) : program[0];
        var start = new ProcessStartInfo(file, program.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.CleanUp();
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        return new Command(start);
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Finished> RunAsync(string folder, IEnumerable<(string Name, string Value)> variables, params IReadOnlyList<string> program)
    {
        using var command = Start(folder, variables, program);
        return await command.EndAsync();
    }

    /// <summary>Runs a program that has to succeed, and returns its output.</summary>
    public static async Task<string> OutputOfAsync(string folder, params IReadOnlyList<string> program) =>
        (await RunAsync(folder, [], program)).WithExitCode(0).Output.Trim();

    /// <summary>Waits until the command narrates the text; fails when it ends without.</summary>
    public async Task NarratesAsync(string text)
    {
        var seen = Narration.WithAsync(text);
        await Task.WhenAny(seen, Narration.Ended).WaitAsync(Limit);
        Assert.True(seen.IsCompleted, $"{_text} ended and never said '{text}'.\n{Narration}");
    }

    /// <summary>Waits until the program and its streams have ended.</summary>
    public async Task<Finished> EndAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Limit);
            await Task.WhenAll(Output.Ended, Narration.Ended).WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{_text} did not end within {Limit.TotalMinutes:0} min, or something it started holds its output.\n{Output}\n{Narration}");
        }

        return new Finished(_text, _process.ExitCode, Output.ToString(), Narration.ToString(), TimeProvider.System.GetElapsedTime(_began));
    }

    /// <summary>Kills what is left of it.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        _process.Dispose();
    }
}
