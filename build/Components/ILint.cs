using Nuke.Common;

/// <summary>Lint: format, analyzers (they run with Compile) and shell scripts.</summary>
interface ILint : ICompile
{
    /// <summary>The target.</summary>
    Target Lint => _ => _
        .Description("Checks analyzers, format and shell scripts")
        .DependsOn(Compile)
        .ThatBuilds(this)
        .Executes(() => Run(() => Release.Build.Record(Release.Build.Steps.Lint())));
}
