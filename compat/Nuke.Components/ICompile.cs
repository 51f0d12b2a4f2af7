using Nuke.Common;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Utilities;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Compile: builds the solution, and publishes the projects that are named.</summary>
public interface ICompile : IRestore, IHazConfiguration
{
    /// <summary>The target.</summary>
    Target Compile => _ => _
        .DependsOn(Restore)
        .WhenSkipped(DependencyBehavior.Skip)
        .Executes(() =>
        {
            DotNetBuild(_ => _
                .Apply(CompileSettingsBase)
                .Apply(CompileSettings));
            DotNetPublish(
                _ => _
                    .Apply(PublishSettingsBase)
                    .Apply(PublishSettings)
                    .CombineWith(PublishConfigurations, (_, x) => _
                        .SetProject(x.Project)
                        .SetFramework(x.Framework)),
                PublishDegreeOfParallelism);
        });

    /// <summary>What this component sets for the build.</summary>
    sealed Configure<DotNetBuildSettings> CompileSettingsBase => _ => _
        .SetProjectFile(Solution)
        .SetConfiguration(Configuration)
        .SetNoRestore(SucceededTargets.Contains(Restore))
        .When(IsServerBuild, _ => _
            .EnableContinuousIntegrationBuild())
        .WhenNotNull(this as IHazGitRepository, (_, x) => _
            .SetRepositoryUrl(x.GitRepository.HttpsUrl));

    /// <summary>What this component sets for what is published.</summary>
    sealed Configure<DotNetPublishSettings> PublishSettingsBase => _ => _
        .SetConfiguration(Configuration)
        .EnableNoBuild()
        .EnableNoLogo()
        .When(IsServerBuild, _ => _
            .EnableContinuousIntegrationBuild())
        .WhenNotNull(this as IHazGitRepository, (_, x) => _
            .SetRepositoryUrl(x.GitRepository.HttpsUrl));

    /// <summary>What the build sets besides.</summary>
    Configure<DotNetBuildSettings> CompileSettings => _ => _;

    /// <summary>What the build sets besides for what is published.</summary>
    Configure<DotNetPublishSettings> PublishSettings => _ => _;

    /// <summary>The projects to publish, each for a target framework; default: none.</summary>
    IEnumerable<(Project Project, string Framework)> PublishConfigurations => [];

    /// <summary>How many projects are published at once; default 10.</summary>
    int PublishDegreeOfParallelism => 10;
}
