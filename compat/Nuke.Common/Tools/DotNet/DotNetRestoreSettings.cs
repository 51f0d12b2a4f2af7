using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How <c>dotnet restore</c> restores packages.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetRestore), Arguments = "restore")]
public partial class DotNetRestoreSettings : ToolOptions
{
    /// <summary>The project or solution; default: the only one in the working directory.</summary>
    [Argument(Format = "{value}", Position = 1)]
    public string? ProjectFile => Get<string>(nameof(ProjectFile));

    /// <summary>The NuGet configuration file.</summary>
    [Argument(Format = "--configfile {value}")]
    public string? ConfigFile => Get<string>(nameof(ConfigFile));

    /// <summary>How much the tool writes.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity>(nameof(Verbosity));

    /// <summary>Restores even what is up to date.</summary>
    [Argument(Format = "--force")]
    public bool? Force => Get<bool?>(nameof(Force));

    /// <summary>Does not use the cache of answers from feeds.</summary>
    [Argument(Format = "--no-cache")]
    public bool? NoCache => Get<bool?>(nameof(NoCache));

    /// <summary>The folder that packages are restored to.</summary>
    [Argument(Format = "--packages {value}")]
    public string? PackageDirectory => Get<string>(nameof(PackageDirectory));

    /// <summary>The feeds to restore from, instead of the configured ones.</summary>
    [Argument(Format = "--source {value}")]
    public IReadOnlyList<string> Sources => Get<string[]>(nameof(Sources)) ?? [];

    /// <summary>Writes and honours a lock file.</summary>
    [Argument(Format = "--use-lock-file")]
    public bool? UseLockFile => Get<bool?>(nameof(UseLockFile));

    /// <summary>Fails when the lock file would change.</summary>
    [Argument(Format = "--locked-mode")]
    public bool? LockedMode => Get<bool?>(nameof(LockedMode));

    /// <summary>Resolves all packages anew and rewrites the lock file.</summary>
    [Argument(Format = "--force-evaluate")]
    public bool? ForceEvaluate => Get<bool?>(nameof(ForceEvaluate));

    /// <summary>The runtime identifier; default: none, which gives portable output.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string>(nameof(Runtime));

    /// <summary>MSBuild properties.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object> Properties => Get<Dictionary<string, object>>(nameof(Properties)) ?? [];

    /// <summary>Goes on when a feed does not answer and another has what is needed.</summary>
    [Argument(Format = "--ignore-failed-sources")]
    public bool? IgnoreFailedSources => Get<bool?>(nameof(IgnoreFailedSources));
}
