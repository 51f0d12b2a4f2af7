using Nuke.Common;

/// <summary>PushImage: the image and its manifest, stored once a commit and shared by every target.</summary>
interface IPushImage : IBuild
{
    /// <summary>The target.</summary>
    Target PushImage => _ => _
        .Description("Stores the version's image and manifest in the registry")
        .DependsOn(Clean, Build)
        .ThatBuilds(this)
        .Executes(() => Run(() => Release.Build.PushAsync(Cancellation)));
}
