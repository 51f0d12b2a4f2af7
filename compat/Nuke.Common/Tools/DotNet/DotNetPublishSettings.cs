using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How <c>dotnet publish</c> publishes.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetPublish), Arguments = "publish")]
public partial class DotNetPublishSettings : ToolOptions
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

    /// <summary>Does not restore packages first.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>Uses what was built before.</summary>
    [Argument(Format = "--no-build")]
    public bool? NoBuild => Get<bool?>(nameof(NoBuild));

    /// <summary>The folder for the output.</summary>
    [Argument(Format = "--output {value}")]
    public string? Output => Get<string>(nameof(Output));

    /// <summary>Brings the runtime along.</summary>
    [Argument(Format = "--self-contained {value}")]
    public bool? SelfContained => Get<bool?>(nameof(SelfContained));

    /// <summary>The runtime identifier; default: none, which gives portable output.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string>(nameof(Runtime));

    /// <summary>How much the tool writes.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity>(nameof(Verbosity));

    /// <summary>Leaves the banner out.</summary>
    [Argument(Format = "--nologo")]
    public bool? NoLogo => Get<bool?>(nameof(NoLogo));

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
