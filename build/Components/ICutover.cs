using Nuke.Common;
using Release;

/// <summary>Cutover: the alias moves to the version; the previous instance ends after its retain window.</summary>
interface ICutover : IIntegrationTests
{
    /// <summary>The target.</summary>
    Target Cutover => _ => _
        .Description("Moves the alias to the version; the previous instance ends after its retain window")
        .DependsOn(IntegrationTests)
        .ThatReleases(this)
        .Executes(() => Run(async () =>
        {
            var live = await Release.Target.CutoverAsync(Cancellation);
            Terminal.Write(ResultCard.Of(Release, live));
        }));
}
