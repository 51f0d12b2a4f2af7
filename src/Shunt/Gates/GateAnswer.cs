namespace Shunt.Gates;

/// <summary>What a gate says of a release.</summary>
internal sealed record GateAnswer
{
    /// <summary>It lets the release pass, and has nothing to tell.</summary>
    internal static readonly GateAnswer Pass = new();

    /// <value>Why it refuses, as a clause about the version; null when it lets it pass.</value>
    internal string? Problem { get; private init; }

    /// <value>What satisfies it, with the command, as an imperative sentence without its period; empty when it lets the release pass.</value>
    internal string Next { get; private init; } = "";

    /// <value>What satisfied it, for the ledger; null when there is nothing to tell.</value>
    internal string? How { get; private init; }

    /// <value>Why, in the words of who agreed; null when no reason was given.</value>
    internal string? Reason { get; private init; }

    internal static GateAnswer PassBy(string how, string? reason) => new() { How = how, Reason = reason };

    internal static GateAnswer Refuse(string problem, string next) => new() { Problem = problem, Next = next };
}
