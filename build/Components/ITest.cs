using Nuke.Common;

/// <summary>Test: everything that needs no running instance, with coverage.</summary>
interface ITest : ILint
{
    /// <summary>The target.</summary>
    Target Test => _ => _
        .Description("Runs the tests that need no running instance and holds coverage against its threshold")
        .DependsOn(Compile)
        .ThatBuilds(this)
        .Executes(() => Run(() => Release.Build.Record(Release.Build.Steps.Test())));
}
