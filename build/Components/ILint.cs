using Nuke.Common;

/// <summary>Lint: format, analyzers (they run with Compile), shell scripts, and secrets in the source.</summary>
interface ILint : ICompile
{
    /// <summary>The target.</summary>
    Target Lint => _ => _
        .Description("Checks analyzers, format and shell scripts, looks for secrets, and runs the component's own checks")
        .DependsOn(Compile)
        .ThatBuilds(this)
        .Executes(() => Run(async () =>
        {
            Release.Build.Record(Release.Build.Steps.Lint());
            Release.Build.Record(Release.Build.Scans.SearchSource());
            foreach (var check in Release.Settings.Component.Checks)
                Release.Build.Record(await Release.Build.CheckAsync(check, Cancellation));
        }));
}
