using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Reporting;

namespace Bench.Graph;

/// <summary>Measures how planning and running grow with the graph, and what running at once brings.</summary>
static class Program
{
    /// <summary>Measures in the repository's folder, the current one, and writes <c>report.md</c>.</summary>
    /// <param name="arguments"><c>quick</c> leaves the releases out, which take minutes, and writes no report.</param>
    /// <returns>0; 2 when the repository is not here.</returns>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
    public static int Main(string[] arguments)
    {
        var root = Directory.GetCurrentDirectory();
        if (!File.Exists(Path.Combine(root, "App.sln")))
        {
            Console.Error.WriteLine($"'{root}' is not the repository: it has no App.sln. Nothing was measured.");
            return 2;
        }

        Narration.Writer = TextWriter.Null;
        var isQuick = arguments is ["quick"];
        var report = Report.Write(isQuick ? null : root);
        if (!isQuick)
            File.WriteAllText(Path.Combine(root, "bench", "graph", "report.md"), report);
        Console.Write(report);
        return 0;
    }
}
