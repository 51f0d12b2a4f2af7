using Nuke.Common;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Restore: the packages of the solution.</summary>
public interface IRestore : IHazSolution
{
    /// <summary>The target.</summary>
    Target Restore => _ => _
        .Executes(() => DotNetRestore(_ => _
            .Apply(RestoreSettingsBase)
            .Apply(RestoreSettings)));

    /// <summary>What this component sets.</summary>
    sealed Configure<DotNetRestoreSettings> RestoreSettingsBase => _ => _
        .SetProjectFile(Solution)
        .SetIgnoreFailedSources(IgnoreFailedSources);

    /// <summary>What the build sets besides.</summary>
    Configure<DotNetRestoreSettings> RestoreSettings => _ => _;

    /// <summary>Whether a feed that does not answer is no error: the option <c>--ignore-failed-sources</c>.</summary>
    [Parameter("Goes on when a feed does not answer. Default: false")]
    bool IgnoreFailedSources => TryGetValue<bool?>(() => IgnoreFailedSources) ?? false;
}
