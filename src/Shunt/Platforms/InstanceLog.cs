namespace Shunt.Platforms;

/// <summary>The end of an instance's log.</summary>
/// <param name="Location">Where a person finds all of it.</param>
/// <param name="Lines">The last lines, oldest first.</param>
public sealed record InstanceLog(string Location, IReadOnlyList<string> Lines);
