using System.Diagnostics.CodeAnalysis;

namespace Bench.Verdicts;

/// <summary>Counts how often a watched step's verdict is wrong.</summary>
static class Program
{
    /// <summary>Simulates in the repository's folder, the current one, and writes <c>report.md</c>.</summary>
    /// <returns>0; 1 when a stated rate was not held; 2 when the repository is not here.</returns>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
    public static int Main()
    {
        var root = Directory.GetCurrentDirectory();
        if (!File.Exists(Path.Combine(root, "App.sln")))
        {
            Console.Error.WriteLine($"'{root}' is not the repository: it has no App.sln. Nothing was simulated.");
            return 2;
        }

        var (text, holds) = Report.Write();
        File.WriteAllText(Path.Combine(root, "bench", "verdicts", "report.md"), text);
        Console.Write(text);
        return holds ? 0 : 1;
    }
}
