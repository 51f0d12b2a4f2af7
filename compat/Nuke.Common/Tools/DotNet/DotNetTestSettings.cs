using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How <c>dotnet test</c> runs tests.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetTest), Arguments = "test")]
public partial class DotNetTestSettings : ToolOptions
{
    /// <summary>The project or solution; default: the only one in the working directory.</summary>
    [Argument(Format = "{value}", Position = 1)]
    public string? ProjectFile => Get<string>(nameof(ProjectFile));

    /// <summary>The configuration, such as Release; default: the tool's own.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string>(nameof(Configuration));

    /// <summary>A data collector, such as <c>XPlat Code Coverage</c>.</summary>
    [Argument(Format = "--collect {value}")]
    public string? DataCollector => Get<string>(nameof(DataCollector));

    /// <summary>The target framework; default: all that the project has.</summary>
    [Argument(Format = "--framework {value}")]
    public string? Framework => Get<string>(nameof(Framework));

    /// <summary>Which tests to run, such as <c>Category!=Slow</c>.</summary>
    [Argument(Format = "--filter {value}")]
    public string? Filter => Get<string>(nameof(Filter));

    /// <summary>Loggers, such as <c>trx;LogFilePrefix=unit</c>.</summary>
    [Argument(Format = "--logger {value}")]
    public IReadOnlyList<string> Loggers => Get<string[]>(nameof(Loggers)) ?? [];

    /// <summary>Uses what was built before.</summary>
    [Argument(Format = "--no-build")]
    public bool? NoBuild => Get<bool?>(nameof(NoBuild));

    /// <summary>Does not restore packages first.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>The folder for the output.</summary>
    [Argument(Format = "--output {value}")]
    public string? Output => Get<string>(nameof(Output));

    /// <summary>The folder for test results.</summary>
    [Argument(Format = "--results-directory {value}")]
    public string? ResultsDirectory => Get<string>(nameof(ResultsDirectory));

    /// <summary>The run settings file.</summary>
    [Argument(Format = "--settings {value}")]
    public string? SettingsFile => Get<string>(nameof(SettingsFile));

    /// <summary>How much the tool writes.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity>(nameof(Verbosity));

    /// <summary>MSBuild properties.</summary>
    [Argument(Format = "/property:{key}={value}")]
    public IReadOnlyDictionary<string, object> Properties => Get<Dictionary<string, object>>(nameof(Properties)) ?? [];

    /// <summary>Ends a run whose test hangs, and names the test.</summary>
    [Argument(Format = "--blame-hang")]
    public bool? BlameHang => Get<bool?>(nameof(BlameHang));

    /// <summary>How long one test may take before the run is ended, such as <c>2m</c>.</summary>
    [Argument(Format = "--blame-hang-timeout {value}")]
    public string? BlameHangTimeout => Get<string>(nameof(BlameHangTimeout));

    /// <summary>Run settings given on the command line; they come last.</summary>
    [Argument(Format = "-- {key}={value}", Position = -1, Separator = " ")]
    public IReadOnlyDictionary<string, object> RunSettings => Get<Dictionary<string, object>>(nameof(RunSettings)) ?? [];

    /// <summary>Leaves the banner out.</summary>
    [Argument(Format = "--nologo")]
    public bool? NoLogo => Get<bool?>(nameof(NoLogo));

    /// <summary>The folder for all output.</summary>
    [Argument(Format = "--artifacts-path {value}")]
    public string? ArtifactsPath => Get<string>(nameof(ArtifactsPath));

    /// <summary>The runtime identifier; default: none, which gives portable output.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string>(nameof(Runtime));
}
