using System.ComponentModel;
using System.Diagnostics;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Shunt.Narration;

namespace Shunt.Local.Hooks;

/// <summary>One run of a hook that is a program: in the repository, with the variables of a login and those it is given.</summary>
/// <param name="command">The program and its arguments: a file of the repository, or a program on PATH.</param>
/// <param name="folder">The repository.</param>
/// <param name="variables">What it is given besides, secrets included.</param>
/// <param name="narrator">Who is told what it writes.</param>
/// <param name="holdsSecrets">Whether there are secrets among them: then no core file is written of it.</param>
internal sealed class HookProcess(IReadOnlyList<string> command, string folder, IEnumerable<KeyValuePair<string, string>> variables, INarrator narrator, bool holdsSecrets)
{
    private readonly Lock _gate = new();
    private string? _last;

    /// <value>How long the rest of its output is waited for once it has ended: what it left running in the background may hold that open.</value>
    public required TimeSpan Rest { get; init; }

    /// <summary>Runs it; returns null when it ended with exit code 0, otherwise what it did, as a clause.</summary>
    /// <param name="cancellation">Kills it with what it started.</param>
    public async Task<string?> RunAsync(CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(Start())!;
            try
            {
                process.StandardInput.Close();
                var output = Task.WhenAll(TellAsync(process.StandardOutput, cancellation), TellAsync(process.StandardError, cancellation));
                await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
                await Task.WhenAny(output, Task.Delay(Rest, TimeProvider.System, cancellation)).ConfigureAwait(false);
                return process.ExitCode == 0 ? null : Failed(process.ExitCode);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return $"was not run: '{command[0]}' is neither a program of the repository nor on PATH ({failure.Message.TrimEnd('.')})";
        }
    }

    private string Failed(int code)
    {
        lock (_gate)
            return _last is null ? $"ended with exit code {code}" : $"ended with exit code {code} ({_last.TrimEnd('.')})";
    }

    private ProcessStartInfo Start()
    {
        var own = Path.Combine(folder, command[0]);
        var program = command[0] == "dotnet" ? DotNetHost.Path : File.Exists(own) ? own : command[0];
        var (file, arguments) = holdsSecrets ? CoreFiles.Without(program, command.Skip(1)) : (program, [.. command.Skip(1)]);
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in BaseEnvironment.Take().Concat(variables).Concat(CoreFiles.Variables))
            start.Environment[name] = value;

        return start;
    }

    private async Task TellAsync(StreamReader stream, CancellationToken cancellation)
    {
        while (await stream.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;

            lock (_gate)
                _last = line.Trim();
            narrator.Say(line.TrimEnd());
        }
    }
}
