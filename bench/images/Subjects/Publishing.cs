namespace Bench.Images.Subjects;

/// <summary>How the service is compiled, by every road alike.</summary>
static class Publishing
{
    /// <summary>The properties; analyzers, which Shunt runs with its own checks and the other roads not at all, are left out.</summary>
    /// <param name="commit">The commit.</param>
    public static string[] Properties(string commit) =>
        ["--nologo", "--verbosity", "quiet", "-p:RunAnalyzers=false", "-p:NuGetAudit=false", "-p:ContinuousIntegrationBuild=true", "-p:EnableSourceLink=false", $"-p:SourceRevisionId={commit}"];
}
