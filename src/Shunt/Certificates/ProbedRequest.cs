namespace Shunt.Certificates;

/// <summary>One request that the probe made through an alias, and what came of it.</summary>
/// <param name="Kind">How it was made.</param>
/// <param name="Begun">When it was begun, since the probe was; before a connection for it was opened.</param>
/// <param name="Ended">When its answer was whole, or it failed.</param>
/// <param name="Version">The suffix of the version that answered; null when none is known.</param>
/// <param name="Failure">Why it failed, such as <c>503</c>; null when it did not.</param>
public sealed record ProbedRequest(ProbeKind Kind, TimeSpan Begun, TimeSpan Ended, string? Version, string? Failure)
{
    /// <value>Whether it takes no longer than its answer does, so that its time is one.</value>
    internal bool IsQuick => Kind is ProbeKind.New or ProbeKind.Kept;
}
