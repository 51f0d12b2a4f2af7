namespace Nuke.Common.Tooling;

/// <summary>Makes settings out of settings, as in <c>_ => _.SetConfiguration("Release")</c>.</summary>
/// <typeparam name="T">The settings.</typeparam>
/// <param name="options">What to start from.</param>
/// <returns>The changed settings.</returns>
public delegate T Configure<T>(T options);

/// <summary>Makes settings out of settings and a value, as in <c>(_, project) => _.SetProjectFile(project)</c>.</summary>
/// <typeparam name="TOptions">The settings.</typeparam>
/// <typeparam name="TValue">The value's type.</typeparam>
/// <param name="options">What to start from.</param>
/// <param name="value">The value.</param>
/// <returns>The changed settings.</returns>
public delegate TOptions Configure<TOptions, in TValue>(TOptions options, TValue value)
    where TOptions : new();
