using Nuke.Common;

/// <summary>Compile: once, with every analyzer; nothing after it compiles again.</summary>
interface ICompile : IRestore
{
    /// <summary>The target.</summary>
    Target Compile => _ => _
        .Description("Compiles once, with every analyzer; a warning is an error")
        .DependsOn(Restore)
        .ThatBuilds(this)
        .Executes(() => Run(Release.Build.Steps.Compile));
}
