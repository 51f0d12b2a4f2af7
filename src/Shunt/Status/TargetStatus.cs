namespace Shunt.Status;

/// <summary>What serves on one target.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Platform">The platform's name.</param>
/// <param name="Components">One item a component that was ever released there.</param>
public sealed record TargetStatus(string Target, string Platform, IReadOnlyList<ComponentStatus> Components);
