using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How <c>dotnet build</c> builds.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetBuild), Arguments = "build")]
public partial class DotNetBuildSettings : ToolOptions
{
    /// <summary>The project or solution; default: the only one in the working directory.</summary>
    [Argument(Format = "{value}", Position = 1)]
    public string? ProjectFile => Get<string>(nameof(ProjectFile));

    /// <summary>The configuration, such as Release; default: the tool's own.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string>(nameof(Configuration));

    /// <summary>The target framework; default: all that the project has.</summary>
    [Argument(Format = "--framework {value}")]
    public string? Framework => Get<string>(nameof(Framework));

    /// <summary>Builds everything anew.</summary>
    [Argument(Format = "--no-incremental")]
    public bool? NoIncremental => Get<bool?>(nameof(NoIncremental));

    /// <summary>Does not restore packages first.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>The folder for the output.</summary>
    [Argument(Format = "--output {value}")]
    public string? OutputDirectory => Get<string>(nameof(OutputDirectory));

    /// <summary>Brings the runtime along.</summary>
    [Argument(Format = "--self-contained {value}")]
    public bool? SelfContained => Get<bool?>(nameof(SelfContained));

    /// <summary>The runtime identifier; default: none, which gives portable output.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string>(nameof(Runtime));

    /// <summary>How much the tool writes.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity>(nameof(Verbosity));

    /// <summary>MSBuild loggers.</summary>
    [Argument(Format = "/logger:{value}")]
    public IReadOnlyList<string> Loggers => Get<string[]>(nameof(Loggers)) ?? [];

    /// <summary>Leaves the banner out.</summary>
    [Argument(Format = "--nologo")]
    public bool? NoLogo => Get<bool?>(nameof(NoLogo));

    /// <summary>A file for the binary log.</summary>
    [Argument(Format = "-bl:{value}")]
    public string? BinaryLog => Get<string>(nameof(BinaryLog));

    /// <summary>The folder for all output.</summary>
    [Argument(Format = "--artifacts-path {value}")]
    public string? ArtifactsPath => Get<string>(nameof(ArtifactsPath));

    /// <summary>Fails when the lock file would change.</summary>
    [Argument(Format = "--locked-mode")]
    public bool? LockedMode => Get<bool?>(nameof(LockedMode));

    /// <summary>MSBuild properties.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object> Properties => Get<Dictionary<string, object>>(nameof(Properties)) ?? [];
}
