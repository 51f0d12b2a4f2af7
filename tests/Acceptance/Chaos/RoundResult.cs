namespace Acceptance.Chaos;

/// <summary>What came of a round.</summary>
internal sealed record RoundResult
{
    /// <value>The round.</value>
    public required RoundPlan Plan { get; init; }

    /// <value>Whether anything died; false when the command was quicker than the moment.</value>
    public bool Struck { get; init; }

    /// <value>The last entry the run wrote before it died, and whether it was writing the next one.</value>
    public string Point { get; init; } = "";

    /// <value>Who served after the death: old, new, both or nothing.</value>
    public string Served { get; init; } = "";

    /// <value>How the command ended that was harmed.</value>
    public int FirstExitCode { get; init; }

    /// <value>How long the next run took to take over a lease, from its start; null when there was none to take over.</value>
    public TimeSpan? Takeover { get; init; }

    /// <value>Requests sent meanwhile.</value>
    public int Sent { get; init; }

    /// <value>Of those, how many failed.</value>
    public int Failed { get; init; }

    /// <value>Files a killed runtime left in TMPDIR.</value>
    public int RuntimeFiles { get; init; }

    /// <value>How long all of it took.</value>
    public TimeSpan Duration { get; init; }

    /// <value>What was not as it must be.</value>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <value>What the commands said.</value>
    public string Narration { get; init; } = "";
}
