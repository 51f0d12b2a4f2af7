using Nuke.Common;

/// <summary>Build: the product of checked source, published without compiling again.</summary>
interface IBuild : ITest
{
    /// <summary>The target.</summary>
    Target Build => _ => _
        .Description("Publishes the product of linted and tested source to output/product")
        .DependsOn(Lint, Test)
        .ThatBuilds(this)
        .Executes(() => Run(Release.Build.Publish));
}
