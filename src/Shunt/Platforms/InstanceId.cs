namespace Shunt.Platforms;

/// <summary>One version of a component on a target.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Component">The component's name.</param>
/// <param name="Suffix">The version's suffix, 12 hex digits.</param>
public sealed record InstanceId(string Target, string Component, string Suffix)
{
    /// <inheritdoc />
    public override string ToString() => $"{Component}-{Suffix}.{Target}";
}
