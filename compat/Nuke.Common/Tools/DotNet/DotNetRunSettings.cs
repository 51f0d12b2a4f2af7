using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How <c>dotnet run</c> runs a project.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetRun), Arguments = "run")]
public partial class DotNetRunSettings : ToolOptions
{
    /// <summary>The project; default: the only one in the working directory.</summary>
    [Argument(Format = "--project {value}")]
    public string? ProjectFile => Get<string>(nameof(ProjectFile));

    /// <summary>The configuration, such as Release; default: the tool's own.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string>(nameof(Configuration));

    /// <summary>The target framework; default: all that the project has.</summary>
    [Argument(Format = "--framework {value}")]
    public string? Framework => Get<string>(nameof(Framework));

    /// <summary>The profile of <c>launchSettings.json</c>; default: the first.</summary>
    [Argument(Format = "--launch-profile {value}")]
    public string? LaunchProfile => Get<string>(nameof(LaunchProfile));

    /// <summary>Uses what was built before.</summary>
    [Argument(Format = "--no-build")]
    public bool? NoBuild => Get<bool?>(nameof(NoBuild));

    /// <summary>Uses no profile.</summary>
    [Argument(Format = "--no-launch-profile")]
    public bool? NoLaunchProfile => Get<bool?>(nameof(NoLaunchProfile));

    /// <summary>Does not restore packages first.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string>(nameof(Runtime));

    /// <summary>How much the tool writes.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity>(nameof(Verbosity));

    /// <summary>MSBuild properties.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object> Properties => Get<Dictionary<string, object>>(nameof(Properties)) ?? [];

    /// <summary>The arguments of the program.</summary>
    [Argument(Format = "-- {value}", Position = -1, Separator = " ")]
    public IReadOnlyList<string> ApplicationArguments => Get<string[]>(nameof(ApplicationArguments)) ?? [];
}
