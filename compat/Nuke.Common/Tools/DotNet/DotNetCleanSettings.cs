using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>What <c>dotnet clean</c> removes.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetClean), Arguments = "clean")]
public partial class DotNetCleanSettings : ToolOptions
{
    /// <summary>The project or solution; default: the only one in the working directory.</summary>
    [Argument(Format = "{value}", Position = 1)]
    public string? Project => Get<string>(nameof(Project));

    /// <summary>The configuration, such as Release; default: the tool's own.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string>(nameof(Configuration));

    /// <summary>The target framework; default: all that the project has.</summary>
    [Argument(Format = "--framework {value}")]
    public string? Framework => Get<string>(nameof(Framework));

    /// <summary>The folder whose content is removed.</summary>
    [Argument(Format = "--output {value}")]
    public string? Output => Get<string>(nameof(Output));

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string>(nameof(Runtime));

    /// <summary>How much the tool writes.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity>(nameof(Verbosity));

    /// <summary>Leaves the banner out.</summary>
    [Argument(Format = "--nologo")]
    public bool? NoLogo => Get<bool?>(nameof(NoLogo));

    /// <summary>MSBuild properties.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object> Properties => Get<Dictionary<string, object>>(nameof(Properties)) ?? [];
}
