using System.Diagnostics;
using System.Globalization;

namespace Bench.Images.Peers;

/// <summary>A peer's program, which ends with the suite.</summary>
sealed class Daemon : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private Daemon(Process process) => _process = process;

    /// <summary>Starts a program and waits until it answers.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">The program and its arguments.</param>
    /// <param name="answersAsync">Whether it answers.</param>
    /// <exception cref="InvalidOperationException">It ended, or does not answer within 30 s.</exception>
    public static async Task<Daemon> StartAsync(string folder, IReadOnlyList<string> program, Func<Task<bool>> answersAsync)
    {
        var process = Tool.Start(folder, program);
        var errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        var began = Stopwatch.GetTimestamp();
        while (!await answersAsync())
        {
            if (process.HasExited)
                throw new InvalidOperationException($"'{string.Join(' ', program)}' ended with exit code {process.ExitCode}.\n{await errors}");
            if (Stopwatch.GetElapsedTime(began) > StartLimit)
                throw new InvalidOperationException($"'{string.Join(' ', program)}' does not answer.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        return new Daemon(process);
    }

    /// <summary>Asks it to end, as its own clean-up needs, and waits.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Tool.RunAsync("/", "kill", "-TERM", _process.Id.ToString(CultureInfo.InvariantCulture));
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
