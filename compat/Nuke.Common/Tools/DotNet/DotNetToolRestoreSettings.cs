using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Which tools <c>dotnet tool restore</c> restores.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetToolRestore), Arguments = "tool restore")]
public partial class DotNetToolRestoreSettings : ToolOptions
{
    /// <summary>The NuGet configuration file.</summary>
    [Argument(Format = "--configfile {value}")]
    public string? ConfigFile => Get<string>(nameof(ConfigFile));

    /// <summary>Feeds, besides those that are configured.</summary>
    [Argument(Format = "--add-source {value}")]
    public IReadOnlyList<string> Sources => Get<string[]>(nameof(Sources)) ?? [];

    /// <summary>The manifest; default: the nearest one upwards.</summary>
    [Argument(Format = "--tool-manifest {value}")]
    public string? ToolManifest => Get<string>(nameof(ToolManifest));
}
