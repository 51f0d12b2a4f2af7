using System.Collections.ObjectModel;

namespace Nuke.Common.Tooling;

/// <summary>The process settings that every tool has. Each call gives a copy.</summary>
public static partial class ToolOptionsExtensions
{
    /// <summary>Runs another program instead of the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="value">Its path.</param>
    public static T SetProcessToolPath<T>(this T o, string? value)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessToolPath), value);

    /// <summary>Runs it in a folder.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="value">The folder.</param>
    public static T SetProcessWorkingDirectory<T>(this T o, string? value)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessWorkingDirectory), value);

    /// <summary>Replaces the whole environment.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="values">The variables.</param>
    public static T SetProcessEnvironmentVariables<T>(this T o, ReadOnlyDictionary<string, string> values)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessEnvironmentVariables), new Dictionary<string, string>(values, NameComparer));

    /// <summary>Replaces the whole environment.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="values">The variables.</param>
    public static T SetProcessEnvironmentVariables<T>(this T o, Dictionary<string, string> values)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessEnvironmentVariables), new Dictionary<string, string>(values, NameComparer));

    /// <summary>Sets one environment variable and keeps the others.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="key">The variable.</param>
    /// <param name="value">Its value.</param>
    public static T SetProcessEnvironmentVariable<T>(this T o, string key, string value)
        where T : ToolOptions
        => o.SetProcessEnvironmentVariables(new Dictionary<string, string>(o.ProcessEnvironmentVariables, NameComparer) { [key] = value });

    /// <summary>Sets one environment variable to a value's text and keeps the others.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="key">The variable.</param>
    /// <param name="value">Its value.</param>
    public static T SetProcessEnvironmentVariable<T>(this T o, string key, object? value)
        where T : ToolOptions
        => o.SetProcessEnvironmentVariable(key, value?.ToString() ?? string.Empty);

    /// <summary>Adds one environment variable and keeps the others.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="key">The variable; it must be new.</param>
    /// <param name="value">Its value.</param>
    public static T AddProcessEnvironmentVariable<T>(this T o, string key, string value)
        where T : ToolOptions
    {
        var variables = new Dictionary<string, string>(o.ProcessEnvironmentVariables, NameComparer);
        Assert.True(variables.TryAdd(key, value), $"Environment variable '{key}' is set already");
        return o.SetProcessEnvironmentVariables(variables);
    }

    /// <summary>Takes one environment variable away and keeps the others.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="key">The variable.</param>
    public static T RemoveProcessEnvironmentVariable<T>(this T o, string key)
        where T : ToolOptions
    {
        var variables = new Dictionary<string, string>(o.ProcessEnvironmentVariables, NameComparer);
        variables.Remove(key);
        return o.SetProcessEnvironmentVariables(variables);
    }

    /// <summary>Limits how long it may run; after that the whole process tree is killed.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="value">Milliseconds; null for no limit.</param>
    public static T SetProcessExecutionTimeout<T>(this T o, int? value)
        where T : ToolOptions
        => o.With(nameof(ToolOptions.ProcessExecutionTimeout), value);

    /// <summary>Limits how long it may run; after that the whole process tree is killed.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="value">The limit.</param>
    public static T SetProcessExecutionTimeout<T>(this T o, TimeSpan value)
        where T : ToolOptions
        => o.SetProcessExecutionTimeout((int)value.TotalMilliseconds);

    private static StringComparer NameComparer => EnvironmentInfo.IsWin ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
