using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How <c>dotnet format</c> formats source files.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetFormat), Arguments = "format")]
public partial class DotNetFormatSettings : ToolOptions
{
    /// <summary>The project or solution; default: the only one in the working directory.</summary>
    [Argument(Format = "{value}", Position = 1)]
    public string? Project => Get<string>(nameof(Project));

    /// <summary>The least severity of what is fixed.</summary>
    [Argument(Format = "--severity {value}")]
    public DotNetFormatSeverity? Severity => Get<DotNetFormatSeverity>(nameof(Severity));

    /// <summary>Does not restore packages first.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>Changes nothing and fails when something would change.</summary>
    [Argument(Format = "--verify-no-changes")]
    public bool? VerifyNoChanges => Get<bool?>(nameof(VerifyNoChanges));

    /// <summary>Files and folders to format; default: all.</summary>
    [Argument(Format = "--include {value}")]
    public IReadOnlyList<string> Include => Get<string[]>(nameof(Include)) ?? [];

    /// <summary>Files and folders to leave alone.</summary>
    [Argument(Format = "--exclude {value}")]
    public IReadOnlyList<string> Exclude => Get<string[]>(nameof(Exclude)) ?? [];

    /// <summary>How much the tool writes.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity>(nameof(Verbosity));

    /// <summary>A folder for a report of the changes.</summary>
    [Argument(Format = "--report {value}")]
    public string? Report => Get<string>(nameof(Report));
}
