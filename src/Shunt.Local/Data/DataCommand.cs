using System.ComponentModel;
using System.Diagnostics;
using Shunt.Data;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Shunt.Secrets;

namespace Shunt.Local.Data;

/// <summary>One run of a command that reads or changes data.</summary>
/// <param name="command">The program and its arguments: a program of the product, or one on PATH.</param>
/// <param name="folder">The product's folder, which it runs in.</param>
/// <param name="environment">All of its variables.</param>
/// <param name="limit">How long it may take.</param>
internal sealed class DataCommand(IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string> environment, TimeSpan limit)
{
    private const int LastLines = 3;

    /// <value>Takes secrets out of what a failure tells.</value>
    public SecretMask Mask { get; init; } = new([]);

    /// <value>Whether there are secrets among its variables: then no core file is written of it.</value>
    public bool HoldsSecrets { get; init; }

    /// <summary>Runs it; returns what it printed.</summary>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="DataException">It could not be started, failed, or took too long; it does not run any more.</exception>
    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        try
        {
            using var process = Process.Start(Start())!;
            try
            {
                return await FinishAsync(process, ending.Token).ConfigureAwait(false);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DataException($"'{Name}' did not end within {limit.TotalSeconds:0.#} s");
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            throw new DataException($"'{Name}' was not run: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    private string Name => string.Join(' ', command);

    private ProcessStartInfo Start()
    {
        var own = Path.Combine(folder, command[0]);
        var program = command[0] == "dotnet" ? DotNetHost.Path : File.Exists(own) ? own : command[0];
        var (file, arguments) = HoldsSecrets ? CoreFiles.Without(program, command.Skip(1)) : (program, [.. command.Skip(1)]);
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return start;
    }

    private async Task<string> FinishAsync(Process process, CancellationToken cancellation)
    {
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        var said = (await errors.ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        if (process.ExitCode == 0)
            return output;

        var why = said.Length == 0 ? "" : $": {Mask.Of(string.Join(" | ", said.TakeLast(LastLines))).TrimEnd('.')}";
        throw new DataException($"'{Name}' ended with exit code {process.ExitCode}{why}");
    }
}
