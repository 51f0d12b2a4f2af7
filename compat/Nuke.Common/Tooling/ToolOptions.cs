namespace Nuke.Common.Tooling;

/// <summary>Settings of one run of a tool: its process and, in derived types, its command line.</summary>
public abstract class ToolOptions : Options
{
    /// <summary>The program; default: the tool's own, from <c>&lt;TOOL&gt;_EXE</c> or the PATH.</summary>
    public string? ProcessToolPath => Get<string>(nameof(ProcessToolPath));

    /// <summary>The folder it runs in; default <see cref="ProcessTasks.DefaultWorkingDirectory"/>.</summary>
    public string? ProcessWorkingDirectory => Get<string>(nameof(ProcessWorkingDirectory));

    /// <summary>The whole environment it runs in; default the build's own.</summary>
    public IReadOnlyDictionary<string, string> ProcessEnvironmentVariables
        => Get<Dictionary<string, string>>(nameof(ProcessEnvironmentVariables)) ?? (IReadOnlyDictionary<string, string>)EnvironmentInfo.Variables;

    /// <summary>Milliseconds it may take; null (the default) for no limit. When over, the whole process tree is killed.</summary>
    public int? ProcessExecutionTimeout => Get<int?>(nameof(ProcessExecutionTimeout));

    /// <summary>Whether its output is narrated; default <see cref="ProcessTasks.DefaultLogOutput"/>.</summary>
    public bool? ProcessOutputLogging => Get<bool?>(nameof(ProcessOutputLogging));

    /// <summary>Whether its command line is narrated; default <see cref="ProcessTasks.DefaultLogInvocation"/>.</summary>
    public bool? ProcessInvocationLogging => Get<bool?>(nameof(ProcessInvocationLogging));

    /// <summary>Whether an exit code other than 0 is an error; default true.</summary>
    public bool? ProcessExitHandling => Get<bool?>(nameof(ProcessExitHandling));

    /// <summary>Texts that are masked in its output and command line.</summary>
    public IReadOnlyList<string> ProcessRedactedSecrets => Get<string[]>(nameof(ProcessRedactedSecrets)) ?? [];

    /// <summary>Arguments appended as they are, quoted by the caller.</summary>
    public IReadOnlyList<string> ProcessAdditionalArguments => Get<string[]>(nameof(ProcessAdditionalArguments)) ?? [];

    internal Action<OutputType, string>? ProcessLogger => Get<Action<OutputType, string>>(nameof(ProcessLogger));

    internal Func<IProcess, object?>? ProcessExitHandler => Get<Func<IProcess, object?>>(nameof(ProcessExitHandler));
}
