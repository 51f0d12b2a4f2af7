using Shunt.Misuse;

namespace Shunt.Gates;

/// <summary>Who may agree to a release besides an entry in the ledger.</summary>
public sealed record Consent
{
    /// <value>What vouches for a protected CI environment, such as the actor and the run; null outside CI.</value>
    [FromOutside("It comes from the variables of the CI job.")]
    public string? CiEnvironment { get; init; }

    /// <value>Asks a person to type the given word and says whether they did; null where no terminal is.</value>
    [FromOutside("A person types the word; 'Terminal.Ask' asks for it.")]
    public Func<string, string, bool>? AskAtTerminal { get; init; }

    /// <value>
    /// Why the target's gates and its rule on the way back are set aside; null when they are to hold. Signatures, fencing and committed release
    /// code are never set aside.
    /// </value>
    [FromOutside("It comes from '--break-glass', with the reason of the person who decides.")]
    public string? BreakGlass { get; init; }

    /// <value>Why the release is made, in the words of who asked, for the ledger; null when no reason was given.</value>
    public string? Reason { get; init; }
}
