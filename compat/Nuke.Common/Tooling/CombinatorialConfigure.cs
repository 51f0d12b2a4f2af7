namespace Nuke.Common.Tooling;

/// <summary>Makes several settings out of one, so that a tool is run with each of them.</summary>
/// <typeparam name="T">The settings.</typeparam>
/// <param name="options">What to start from.</param>
/// <returns>The settings, in the order of running.</returns>
public delegate IEnumerable<T> CombinatorialConfigure<T>(T options)
    where T : new();
