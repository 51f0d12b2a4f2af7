using System.Diagnostics;

namespace Bench.Images;

/// <summary>A program that is run to its end.</summary>
static class Tool
{
    /// <summary>Runs a program that has to succeed.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">The program and its arguments.</param>
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0; the message holds what it wrote.</exception>
    public static async Task<string> RunAsync(string folder, params IReadOnlyList<string> program)
    {
        using var process = Start(folder, program);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"'{string.Join(' ', program)}' ended with exit code {process.ExitCode}.\n{output}\n{await errors}");
    }

    /// <summary>Starts a program.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">The program and its arguments.</param>
    public static Process Start(string folder, IReadOnlyList<string> program) => Process.Start(new ProcessStartInfo(program[0], program.Skip(1))
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
