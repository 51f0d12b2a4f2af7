using Nuke.Common;

/// <summary>Lint: format, analyzers (they run with Compile), shell scripts, and secrets in the source.</summary>
interface ILint : ICompile
{
    /// <summary>The target.</summary>
    Target Lint => _ => _
        .Description("Checks analyzers, format and shell scripts, and looks for secrets")
        .DependsOn(Compile)
        .ThatBuilds(this)
        .Executes(() => Run(() =>
        {
            Release.Build.Record(Release.Build.Steps.Lint());
            Release.Build.Record(Release.Build.Scans.SearchSource());
        }));
}
