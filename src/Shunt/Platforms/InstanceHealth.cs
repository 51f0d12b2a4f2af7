namespace Shunt.Platforms;

/// <summary>What one probe of an instance found.</summary>
/// <param name="State">Whether it can serve, may still become able to, or will not.</param>
/// <param name="Detail">The evidence, such as <c>GET /health answered 503</c>.</param>
public sealed record InstanceHealth(HealthState State, string Detail);
