namespace Shunt.Platforms;

/// <summary>An instance's share of an alias.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Percent">Its share of the requests, 0–100.</param>
public sealed record Weight(InstanceId Instance, int Percent);
