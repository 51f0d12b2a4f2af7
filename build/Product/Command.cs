using Nuke.Common.Tooling;

namespace Product;

/// <summary>A tool that was run to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote, both streams.</param>
sealed record Command(int ExitCode, string Output)
{
    /// <value>The last line it wrote, without its full stop, which in a tool that failed says why.</value>
    public string LastWords =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()?.TrimEnd('.') ?? "it said nothing";

    /// <summary>Runs a tool and keeps what it writes to itself.</summary>
    /// <param name="tool">A program on the path.</param>
    /// <param name="arguments">Its arguments, quoted.</param>
    /// <param name="folder">Where it runs.</param>
    public static Command Run(string tool, string arguments, string folder)
    {
        var process = ProcessTasks.StartProcess(
            ToolPathResolver.GetPathExecutable(tool), arguments, folder, logOutput: false, logInvocation: false);
        process.WaitForExit();
        return new Command(process.ExitCode, string.Join('\n', process.Output.Select(line => line.Text)));
    }

    /// <summary>Whether a program is on the path.</summary>
    /// <param name="tool">Its name.</param>
    public static bool IsInstalled(string tool) => Find(tool, Environment.GetEnvironmentVariable) is not null;

    /// <summary>Where a program is on the path; null when it is not.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public static string? Find(string tool, Func<string, string?> variable) =>
        (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => (string[])[Path.Combine(folder, tool), Path.Combine(folder, tool + ".exe")])
            .FirstOrDefault(File.Exists);
}
