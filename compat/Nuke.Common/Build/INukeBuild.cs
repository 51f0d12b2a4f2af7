using System.Linq.Expressions;
using Nuke.Common.CI;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <summary>A build, as its components see it. A component is an interface that extends this one.</summary>
public interface INukeBuild
{
    /// <summary>The targets to run, in order; empty until planned.</summary>
    IReadOnlyCollection<ExecutableTarget> ExecutionPlan { get; }

    /// <summary>Those that the command line names.</summary>
    IReadOnlyCollection<ExecutableTarget> InvokedTargets { get; }

    /// <summary>Those that were skipped.</summary>
    IReadOnlyCollection<ExecutableTarget> SkippedTargets { get; }

    /// <summary>Those still to run.</summary>
    IReadOnlyCollection<ExecutableTarget> ScheduledTargets { get; }

    /// <summary>Those running now.</summary>
    IReadOnlyCollection<ExecutableTarget> RunningTargets { get; }

    /// <summary>Those that an interrupt ended.</summary>
    IReadOnlyCollection<ExecutableTarget> AbortedTargets { get; }

    /// <summary>Those that failed.</summary>
    IReadOnlyCollection<ExecutableTarget> FailedTargets { get; }

    /// <summary>Those that succeeded.</summary>
    IReadOnlyCollection<ExecutableTarget> SucceededTargets { get; }

    /// <summary>Those that failed or succeeded.</summary>
    IReadOnlyCollection<ExecutableTarget> FinishedTargets { get; }

    /// <summary>Whether nothing has failed so far.</summary>
    bool IsSucceeding { get; }

    /// <summary>Whether a target failed, was ended by an interrupt or did not get to run.</summary>
    bool IsFailing { get; }

    /// <summary>Whether no target is running or still to run.</summary>
    bool IsFinished { get; }

    /// <summary>The exit code to end with; null for 0 on success and -1 (255) on failure.</summary>
    int? ExitCode { get; set; }

    /// <summary>The folder that holds <c>.nuke</c>.</summary>
    AbsolutePath RootDirectory { get; }

    /// <summary><c>.nuke/temp</c>; made when first asked for.</summary>
    AbsolutePath TemporaryDirectory { get; }

    /// <summary>How much is narrated.</summary>
    Verbosity Verbosity { get; }

    /// <summary>Where the build runs: a terminal or a CI server.</summary>
    Host Host { get; }

    /// <summary>The part of divided targets that this run takes; default: the whole.</summary>
    Partition Partition { get; }

    /// <summary>The compiled build.</summary>
    AbsolutePath? BuildAssemblyFile { get; }

    /// <summary>The folder of the compiled build.</summary>
    AbsolutePath? BuildAssemblyDirectory { get; }

    /// <summary>The project of the build; null when it does not lie where builds do.</summary>
    AbsolutePath? BuildProjectFile { get; }

    /// <summary>The folder of the build's project; null when it does not lie where builds do.</summary>
    AbsolutePath? BuildProjectDirectory { get; }

    /// <summary>Whether the plan is shown and nothing run.</summary>
    bool Plan { get; }

    /// <summary>Whether what succeeded in a failed run is left out (<c>--continue</c>).</summary>
    bool Continue { get; }

    /// <summary>Whether the help is shown and nothing run.</summary>
    bool Help { get; }

    /// <summary>Whether no logo is wanted; this engine shows none.</summary>
    bool NoLogo { get; }

    /// <summary>Whether the build runs on somebody's machine.</summary>
    bool IsLocalBuild { get; }

    /// <summary>Whether the build runs on a CI server.</summary>
    bool IsServerBuild { get; }

    /// <summary>Puts pairs beside the running target in the summary.</summary>
    /// <param name="configurator">Adds the pairs; null takes them away.</param>
    void ReportSummary(Configure<Dictionary<string, string>>? configurator = null);

    /// <summary>Reads the value given for a parameter or injected into a member: <c>TryGetValue(() => Version)</c>.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="parameterExpression">The member.</param>
    /// <returns>The value; null when none was given.</returns>
    T? TryGetValue<T>(Expression<Func<T?>> parameterExpression)
        where T : class;

    /// <summary>Reads the value given for a parameter of a value type: <c>TryGetValue&lt;int?>(() => Count)</c>.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="parameterExpression">The member.</param>
    /// <returns>The value; the type's default when none was given.</returns>
    T? TryGetValue<T>(Expression<Func<object?>> parameterExpression);
}
