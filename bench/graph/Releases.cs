using System.Diagnostics;

namespace Bench.Graph;

/// <summary>The main job from a fresh clone, one target after the other and as many at once as there are cores, in turn.</summary>
/// <param name="repository">The repository, whose committed state is cloned.</param>
sealed class Releases(string repository)
{
    /// <summary>Runs <c>./build.sh Cutover</c> in new clones.</summary>
    /// <param name="runs">How often each.</param>
    /// <returns>The medians.</returns>
    public (TimeSpan Sequential, TimeSpan Parallel) Measure(int runs)
    {
        var sequential = new List<TimeSpan>();
        var parallel = new List<TimeSpan>();
        for (var run = 0; run < runs; run++)
        {
            sequential.Add(Once("--sequential"));
            parallel.Add(Once());
        }

        return (sequential.Order().ElementAt(runs / 2), parallel.Order().ElementAt(runs / 2));
    }

    private TimeSpan Once(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("bench-graph-").FullName;
        try
        {
            Run(folder, "git", "clone", "--quiet", "--no-hardlinks", repository, "clone");
            var clone = Path.Combine(folder, "clone");
            var began = TimeProvider.System.GetTimestamp();
            Run(clone, "./build.sh", ["Cutover", .. options]);
            var taken = TimeProvider.System.GetElapsedTime(began);
            Run(clone, "./build.sh", "Teardown");
            return taken;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program.StartsWith('.') ? Path.GetFullPath(program, folder) : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SHUNT_PORT"] = "0" },
        };
        start.Environment.Remove("SHUNT_HOME");
        using var process = Process.Start(start)!;
        var narration = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with exit code {process.ExitCode} in '{folder}'.\n{narration.GetAwaiter().GetResult()}");
    }
}
