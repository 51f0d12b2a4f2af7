namespace Bench.Cutover.Load;

/// <summary>One request and what came of it.</summary>
/// <param name="Kind">How it was asked.</param>
/// <param name="Begun">When, a timestamp; before a connection for it was opened.</param>
/// <param name="Ended">When its answer was whole, or it failed.</param>
/// <param name="Live">The version that served when it was begun.</param>
/// <param name="Generation">The version that answered; 0 when it failed.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
readonly record struct Ask(Kind Kind, long Begun, long Ended, int Live, int Generation, string? Failure)
{
    /// <summary>What the failure of a refused connection says.</summary>
    public const string Refused = "connection refused";

    /// <value>Whether it was answered as it should be.</value>
    public bool IsAnswered => Failure is null;

    /// <value>Whether it takes no longer than its answer does.</value>
    public bool IsQuick => Kind is Kind.Kept or Kind.New;
}
