namespace Shunt.Platforms;

/// <summary>What a route answered.</summary>
/// <param name="Status">The HTTP status; null when nothing answered.</param>
/// <param name="Suffix">The version that answered, from the <c>Shunt-Version</c> header; null when it is absent.</param>
/// <param name="Body">The body, at most its first 64 KiB.</param>
/// <param name="Detail">Why nothing answered; empty otherwise.</param>
public sealed record Answer(int? Status, string? Suffix, string Body, string Detail);
