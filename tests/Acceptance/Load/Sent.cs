namespace Acceptance.Load;

/// <summary>One request of the load.</summary>
/// <param name="Start">When its first byte was sent, since the load began.</param>
/// <param name="End">When its answer was complete.</param>
/// <param name="Suffix">Which version answered; null when it failed.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
internal readonly record struct Sent(TimeSpan Start, TimeSpan End, string? Suffix, string? Failure);
