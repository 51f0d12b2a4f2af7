using System.Diagnostics;

namespace Bench.Images;

/// <summary>A program that is run to its end.</summary>
static class Tool
{
    // What the machine has set of these does not count.
    private static readonly IReadOnlyDictionary<string, string> ServersOff = new Dictionary<string, string>
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
    };

    /// <value>The registry without TLS.</value>
    public static string InsecureRegistry { get; set; } = "";

    /// <value>Whether the SDK's servers stay for the next build, as they do unless somebody switches them off.</value>
    public static bool KeepsServers { get; set; } = true;

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
    public static Process Start(string folder, IReadOnlyList<string> program)
    {
        var start = new ProcessStartInfo(program[0], program.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, off) in ServersOff)
        {
            start.Environment.Remove(name);
            if (!KeepsServers)
                start.Environment[name] = off;
        }

        // Without TLS on loopback, as the others take it by themselves.
        start.Environment["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = InsecureRegistry;
        return Process.Start(start)!;
    }
}
