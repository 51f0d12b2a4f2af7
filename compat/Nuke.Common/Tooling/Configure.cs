namespace Nuke.Common.Tooling;

/// <summary>Makes settings out of settings, as in <c>_ => _.SetConfiguration("Release")</c>.</summary>
/// <typeparam name="T">The settings.</typeparam>
/// <param name="options">What to start from.</param>
/// <returns>The changed settings.</returns>
public delegate T Configure<T>(T options);
