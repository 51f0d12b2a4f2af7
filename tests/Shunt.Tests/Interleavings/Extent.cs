namespace Shunt.Tests.Interleavings;

/// <summary>How far an exploration goes.</summary>
internal sealed record Extent
{
    /// <value>How many processes may be killed in one schedule, each at any point.</value>
    public int Deaths { get; init; }

    /// <value>How often the renewal of each process may become due.</value>
    public int Ticks { get; init; }

    /// <value>How often a process that could go on may have to wait for another; null without limit: every interleaving.</value>
    public int? Preemptions { get; init; }

    /// <value>Whether states are told apart only by what processes still know; otherwise by all they ever learned. Default true.</value>
    public bool Forgets { get; init; } = true;
}
