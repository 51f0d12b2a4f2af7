using Shunt.Misuse;

namespace Shunt.Ledger;

/// <summary>A target's ledger cannot be trusted. Nothing was written and what serves was not touched; exit code 7.</summary>
[Refusal("The ledger cannot be trusted: what goes on is not known to be allowed.")]
public sealed class LedgerDamagedException : ReleaseException
{
    /// <summary>Names the entry, what is wrong with it, and what to do.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="number">The number of the entry that is damaged or missing.</param>
    /// <param name="location">Where a person finds the damage.</param>
    /// <param name="problem">What is wrong, beginning with the subject.</param>
    /// <param name="remedy">What to do, as sentences.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public LedgerDamagedException(string target, int number, string location, string problem, string remedy, Exception? cause = null)
        : base(
            ExitCode.NeedsAttention,
            $"The ledger of '{target}' is damaged: {problem} ({location}). What serves now was not touched. {remedy}",
            cause)
    {
        Target = target;
        Number = number;
        Location = location;
        Problem = problem;
    }

    /// <summary>What to do about what is lost.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="lost">What is lost, such as <c>entry 7</c>.</param>
    public static string Remedy(string target, string lost) =>
        $"Restore {lost} from a backup; without one, run './build.sh Doctor --target {target}', which says what is lost and how to go on.";

    /// <value>The target's name.</value>
    public string Target { get; }

    /// <value>The number of the entry that is damaged or missing.</value>
    public int Number { get; }

    /// <value>Where a person finds the damage: a path or a URL.</value>
    public string Location { get; }

    /// <value>What is wrong.</value>
    public string Problem { get; }
}
