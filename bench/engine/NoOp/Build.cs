using System.Diagnostics.CodeAnalysis;
using Nuke.Common;

/// <summary>The least a build can be: one target that does nothing, so that all the time it takes is the engine's.</summary>
sealed class Build : NukeBuild
{
    /// <summary>Runs the targets that were asked for.</summary>
    public static int Main() => Execute<Build>(x => x.NoOp);

    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A target is a property of the build.")]
    Target NoOp => _ => _
        .Executes(() =>
        {
        });
}
