namespace Shunt.Ledger;

/// <summary>Who wrote a ledger entry.</summary>
/// <param name="User">The user's login name.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="Process">The process id on that machine.</param>
/// <param name="Actor">Who started the CI job; null outside CI.</param>
/// <param name="Run">The CI run, as a URL or number; null outside CI.</param>
public sealed record Author(string User, string Host, int Process, string? Actor = null, string? Run = null)
{
    /// <summary>The author for messages: <c>anna on laptop (process 4711)</c>, in CI with the actor and the run.</summary>
    public override string ToString() => (Actor, Run) switch
    {
        (null, null) => $"{User} on {Host} (process {Process})",
        (null, _) => $"{User} on {Host} (process {Process}, CI run {Run})",
        (_, null) => $"{User} on {Host} (process {Process}, CI run of {Actor})",
        _ => $"{User} on {Host} (process {Process}, CI run {Run} of {Actor})",
    };
}
