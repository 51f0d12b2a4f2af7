using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How <c>dotnet pack</c> makes packages.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetPack), Arguments = "pack")]
public partial class DotNetPackSettings : ToolOptions
{
    /// <summary>The project or solution; default: the only one in the working directory.</summary>
    [Argument(Format = "{value}", Position = 1)]
    public string? Project => Get<string>(nameof(Project));

    /// <summary>The configuration, such as Release; default: the tool's own.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string>(nameof(Configuration));

    /// <summary>Makes a second package that also holds the sources.</summary>
    [Argument(Format = "--include-source")]
    public bool? IncludeSource => Get<bool?>(nameof(IncludeSource));

    /// <summary>Makes a second package that also holds the symbols.</summary>
    [Argument(Format = "--include-symbols")]
    public bool? IncludeSymbols => Get<bool?>(nameof(IncludeSymbols));

    /// <summary>Uses what was built before.</summary>
    [Argument(Format = "--no-build")]
    public bool? NoBuild => Get<bool?>(nameof(NoBuild));

    /// <summary>Does not restore packages first.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>The folder for the packages.</summary>
    [Argument(Format = "--output {value}")]
    public string? OutputDirectory => Get<string>(nameof(OutputDirectory));

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string>(nameof(Runtime));

    /// <summary>How much the tool writes.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity>(nameof(Verbosity));

    /// <summary>What follows the version, such as <c>rc.1</c>.</summary>
    [Argument(Format = "--version-suffix {value}")]
    public string? VersionSuffix => Get<string>(nameof(VersionSuffix));

    /// <summary>Leaves the banner out.</summary>
    [Argument(Format = "--nologo")]
    public bool? NoLogo => Get<bool?>(nameof(NoLogo));

    /// <summary>MSBuild properties.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object> Properties => Get<Dictionary<string, object>>(nameof(Properties)) ?? [];
}
