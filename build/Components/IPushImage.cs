using Nuke.Common;

/// <summary>PushImage: the image and its manifest, stored once a commit and shared by every target.</summary>
interface IPushImage : IBuild
{
    /// <summary>The target.</summary>
    Target PushImage => _ => _
        .Description("Stores the version's image and manifest, and pushes the image to the registry that Environments.cs names")
        .DependsOn(Clean, Build)
        .ThatPushes(this)
        .Executes(() => Run(() => Release.Build.PushAsync(Cancellation)));
}
