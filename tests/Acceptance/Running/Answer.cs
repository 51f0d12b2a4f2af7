namespace Acceptance.Running;

/// <summary>What a route answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Suffix">Who answered, as the edge stamps it.</param>
/// <param name="Body">The body.</param>
internal sealed record Answer(int Status, string? Suffix, string Body);
