namespace Shunt.Platforms;

/// <summary>What a platform says of the last move of an alias that it watches by itself.</summary>
/// <param name="IsUnderWay">Whether it still watches, and may take the move back.</param>
/// <param name="TakenBack">Why it took the move back, as a clause; null when it did not.</param>
/// <param name="Of">The instance that was given a share by it.</param>
public sealed record PlatformWatch(bool IsUnderWay, string? TakenBack, InstanceId Of);
