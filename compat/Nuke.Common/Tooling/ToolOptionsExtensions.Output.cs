namespace Nuke.Common.Tooling;

public static partial class ToolOptionsExtensions
{
    /// <summary>Says whether the output is narrated.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="value">Null for <see cref="ProcessTasks.DefaultLogOutput"/>.</param>
    public static T SetProcessOutputLogging<T>(this T o, bool? value)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessOutputLogging), value);

    /// <summary>Narrates the output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableProcessOutputLogging<T>(this T o)
        where T : ToolOptions
        => o.SetProcessOutputLogging(true);

    /// <summary>Keeps the output without narrating it.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableProcessOutputLogging<T>(this T o)
        where T : ToolOptions
        => o.SetProcessOutputLogging(false);

    /// <summary>Says whether the command line is narrated.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="value">Null for <see cref="ProcessTasks.DefaultLogInvocation"/>.</param>
    public static T SetProcessInvocationLogging<T>(this T o, bool? value)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessInvocationLogging), value);

    /// <summary>Narrates the command line.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableProcessInvocationLogging<T>(this T o)
        where T : ToolOptions
        => o.SetProcessInvocationLogging(true);

    /// <summary>Does not narrate the command line.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableProcessInvocationLogging<T>(this T o)
        where T : ToolOptions
        => o.SetProcessInvocationLogging(false);

    /// <summary>Hands each line of output to the caller instead of narrating it.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Who gets each line; null for the tool's own way.</param>
    public static T SetProcessLogger<T>(this T o, Action<OutputType, string>? v)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessLogger), v);

    /// <summary>Says whether an exit code other than 0 is an error.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="value">Null for the default: it is.</param>
    public static T SetProcessExitHandling<T>(this T o, bool? value)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessExitHandling), value);

    /// <summary>Makes an exit code other than 0 an error.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableProcessExitHandling<T>(this T o)
        where T : ToolOptions
        => o.SetProcessExitHandling(true);

    /// <summary>Lets any exit code pass.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableProcessExitHandling<T>(this T o)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessExitHandling), false);

    /// <summary>Judges the ended process by the caller's rule instead of requiring exit code 0.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="exitHandler">The rule; it throws to fail. Null for exit code 0.</param>
    public static T SetProcessExitHandler<T>(this T o, Action<IProcess>? exitHandler)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessExitHandler), exitHandler is null ? null : Judge(exitHandler));

    /// <summary>Masks texts in the output and the command line.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The texts, added to those before.</param>
    public static T AddProcessRedactedSecrets<T>(this T o, params string[] v)
        where T : ToolOptions
        => o.WithAdded(nameof(ToolOptions.ProcessRedactedSecrets), v);

    /// <summary>Masks texts in the output and the command line.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The texts, added to those before.</param>
    public static T AddProcessRedactedSecrets<T>(this T o, IEnumerable<string> v)
        where T : ToolOptions
        => o.WithAdded(nameof(ToolOptions.ProcessRedactedSecrets), v);

    /// <summary>Replaces the texts that are masked in the output and the command line.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The texts.</param>
    public static T SetProcessRedactedSecrets<T>(this T o, params string[] v)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessRedactedSecrets), v);

    /// <summary>Replaces the arguments that are appended as they are.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The arguments, quoted by the caller.</param>
    public static T SetProcessAdditionalArguments<T>(this T o, params string[] v)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessAdditionalArguments), v);

    /// <summary>Replaces the arguments that are appended as they are.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The arguments, quoted by the caller.</param>
    public static T SetProcessAdditionalArguments<T>(this T o, IEnumerable<string> v)
        where T : ToolOptions
        => o.SetProcessAdditionalArguments([.. v]);

    /// <summary>Appends arguments as they are.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The arguments, quoted by the caller.</param>
    public static T AddProcessAdditionalArguments<T>(this T o, params string[] v)
        where T : ToolOptions
        => o.WithAdded(nameof(ToolOptions.ProcessAdditionalArguments), v);

    /// <summary>Appends arguments as they are.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The arguments, quoted by the caller.</param>
    public static T AddProcessAdditionalArguments<T>(this T o, IEnumerable<string> v)
        where T : ToolOptions
        => o.AddProcessAdditionalArguments([.. v]);

    private static Func<IProcess, object?> Judge(Action<IProcess> exitHandler)
        => process =>
        {
            exitHandler(process);
            return null;
        };
}
