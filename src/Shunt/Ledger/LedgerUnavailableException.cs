namespace Shunt.Ledger;

/// <summary>
/// The ledger could not be read or written, as with a full disk or a read-only folder. The refused step was not taken and
/// what serves was not touched; a move under way is finished or undone by the next run. Exit code 7: a person has to look; or that of
/// the cause, where it has one.
/// </summary>
public sealed class LedgerUnavailableException : ReleaseException
{
    /// <summary>Names the place and the cause.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="location">The file, folder or URL that refused.</param>
    /// <param name="attempt">What was attempted, such as <c>written</c>.</param>
    /// <param name="detail">The cause in the system's words, without a full stop.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public LedgerUnavailableException(string target, string location, string attempt, string detail, Exception? cause = null)
        : base(
            ExitCode.NeedsAttention,
            $"The ledger of '{target}' could not be {attempt}: {detail} ({location}). What serves now was not touched. " +
            "Mend that and run the same command again: it goes on from the last entry.",
            cause)
    {
        Target = target;
        Location = location;
    }

    /// <summary>Names the place of a refusal that says itself what it means and what to do: its words and its exit code stay.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="location">The file, folder or URL that refused.</param>
    /// <param name="cause">The refusal.</param>
    public LedgerUnavailableException(string target, string location, ReleaseException cause)
        : base((cause ?? throw new ArgumentNullException(nameof(cause))).ExitCode, cause.Message, cause)
    {
        Target = target;
        Location = location;
    }

    /// <value>The target's name.</value>
    public string Target { get; }

    /// <value>The file, folder or URL that refused.</value>
    public string Location { get; }
}
