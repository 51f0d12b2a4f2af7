using Serilog;

namespace Product;

/// <summary>The check of a tree's shell scripts.</summary>
static class ShellScripts
{
    /// <summary>Runs shellcheck over the scripts git tracks; says so when it is not installed.</summary>
    /// <param name="folder">The tree.</param>
    /// <returns>What was checked.</returns>
    /// <exception cref="StepFailedException">A script has findings.</exception>
    public static string Check(string folder)
    {
        var tracked = Command.Run("git", "ls-files -- *.sh *.bash .ci/run", folder).Output;
        var scripts = tracked.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!Command.IsInstalled("shellcheck"))
        {
            Log.Information("shellcheck is not installed: {Count} shell scripts were not checked", scripts.Length);
            return "format and analyzers; shell scripts not checked: shellcheck is not installed";
        }

        var findings = Command.Run("shellcheck", string.Join(' ', scripts.Select(script => $"\"{script}\"")), folder);
        return findings.ExitCode == 0
            ? $"format, analyzers and {scripts.Length} shell scripts"
            : throw new StepFailedException($"Lint failed: shellcheck has findings.\n{findings.Output}");
    }
}
