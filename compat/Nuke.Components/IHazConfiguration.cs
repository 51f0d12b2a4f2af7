using Nuke.Common;

namespace Nuke.Components;

/// <summary>A build with a configuration: the option <c>--configuration</c>.</summary>
public interface IHazConfiguration : INukeBuild
{
    /// <summary>The configuration; default <c>Debug</c> on somebody's machine and <c>Release</c> on a server.</summary>
    [Parameter("What to build for; default: Debug, on a server Release")]
    Configuration Configuration
        => TryGetValue<Configuration>(() => Configuration) ?? (IsLocalBuild ? Configuration.Debug : Configuration.Release);
}
