namespace Shunt.Contract.Traffic;

/// <summary>One request and its whole answer, as a client saw it.</summary>
/// <param name="Started">When it was sent, by the monotonic clock.</param>
/// <param name="Status">The status; 0 when there was none.</param>
/// <param name="Suffix">The version stamped on the answer; null when there was none.</param>
/// <param name="Body">The body; the failure when there was no answer.</param>
internal sealed record Visit(long Started, int Status, string? Suffix, string Body);
