namespace Bench.Images.Subjects;

/// <summary>How the service is compiled, by both roads on the machine itself; the Dockerfile says the same.</summary>
static class Publishing
{
    private const string Project = "src/App/App.csproj";

    /// <summary>Publishes it. Packages are restored when nothing was yet, as in the Dockerfile, whose restore is a layer of its own.</summary>
    /// <param name="source">The clone.</param>
    /// <param name="commit">What is checked out there.</param>
    /// <param name="more">Further arguments.</param>
    public static async Task RunAsync(string source, string commit, params IReadOnlyList<string> more)
    {
        if (!Directory.Exists(Path.Combine(source, "artifacts", "obj", "App")))
            await Tool.RunAsync(source, "dotnet", "restore", Project, "--locked-mode", "--verbosity", "quiet", "-p:NuGetAudit=false");
        await Tool.RunAsync(source, ["dotnet", "publish", Project, "--configuration", "Release", "--no-restore", .. Properties(commit), .. more]);
    }

    /// <summary>The properties; analyzers, which Shunt runs with its own checks and the other roads not at all, are left out.</summary>
    /// <param name="commit">The commit.</param>
    private static string[] Properties(string commit) =>
        ["--nologo", "--verbosity", "quiet", "-p:RunAnalyzers=false", "-p:NuGetAudit=false", "-p:ContinuousIntegrationBuild=true", "-p:EnableSourceLink=false", $"-p:SourceRevisionId={commit}"];
}
