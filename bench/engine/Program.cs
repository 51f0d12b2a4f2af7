using System.Diagnostics.CodeAnalysis;

namespace Bench.Engine;

/// <summary>Measures how soon the engine starts, as ratios to a program that does nothing, and writes <c>report.md</c>.</summary>
static class Program
{
    private const int DefaultRuns = 21;

    /// <summary>Measures in the repository's folder, the current one.</summary>
    /// <param name="arguments">How often each subject runs; default 21, at least 10.</param>
    /// <returns>0 when every bound is kept; 1 when one is broken; 2 when the repository is not here.</returns>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
    public static int Main(string[] arguments)
    {
        var runs = arguments is [var given] && int.TryParse(given, out var number) ? Math.Max(number, 10) : DefaultRuns;
        var root = Directory.GetCurrentDirectory();
        if (!File.Exists(Path.Combine(root, "App.sln")))
        {
            Console.Error.WriteLine($"'{root}' is not the repository: it has no App.sln. Nothing was measured.");
            return 2;
        }

        var measured = Measurement.Of(Subject.All(root), runs);
        var report = Report.Of(measured, runs);
        File.WriteAllText(Path.Combine(root, "bench", "engine", "report.md"), report);
        Console.Write(report);
        return measured.All(subject => subject.IsKept) ? 0 : 1;
    }
}
