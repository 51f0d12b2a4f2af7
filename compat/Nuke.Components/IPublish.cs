using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Publish: brings the packages to a feed.</summary>
public interface IPublish : IPack, ITest
{
    /// <summary>The feed: the option <c>--nuget-source</c>; default: nuget.org.</summary>
    [Parameter("The feed to push packages to. Default: nuget.org")]
    string NuGetSource => TryGetValue(() => NuGetSource) ?? "https://api.nuget.org/v3/index.json";

    /// <summary>The feed's key: the option <c>--nuget-api-key</c>; masked in all output.</summary>
    [Parameter("The key for the feed")]
    [Secret]
    string? NuGetApiKey => TryGetValue(() => NuGetApiKey);

    /// <summary>The target.</summary>
    Target Publish => _ => _
        .DependsOn(Test, Pack)
        .Requires(() => NuGetApiKey)
        .Executes(() => DotNetNuGetPush(
            _ => _
                .Apply(PushSettingsBase)
                .Apply(PushSettings)
                .CombineWith(PushPackageFiles, (_, x) => _
                    .SetTargetPath(x))
                .Apply(PackagePushSettings),
            PushDegreeOfParallelism,
            PushCompleteOnFailure));

    /// <summary>What this component sets.</summary>
    sealed Configure<DotNetNuGetPushSettings> PushSettingsBase => _ => _
        .SetSource(NuGetSource)
        .SetApiKey(NuGetApiKey);

    /// <summary>What the build sets besides.</summary>
    Configure<DotNetNuGetPushSettings> PushSettings => _ => _;

    /// <summary>What the build sets besides for each package.</summary>
    Configure<DotNetNuGetPushSettings> PackagePushSettings => _ => _;

    /// <summary>The packages; default: all that <see cref="IPack.Pack"/> made.</summary>
    IEnumerable<AbsolutePath> PushPackageFiles => PackagesDirectory.GlobFiles("*.nupkg");

    /// <summary>Whether the others are still pushed after a failure; default true.</summary>
    bool PushCompleteOnFailure => true;

    /// <summary>How many are pushed at once; default 5.</summary>
    int PushDegreeOfParallelism => 5;
}
