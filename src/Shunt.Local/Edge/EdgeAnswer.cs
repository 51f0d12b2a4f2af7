namespace Shunt.Local.Edge;

/// <summary>What the admin socket answers to anything but a look at the status or a probe.</summary>
internal sealed record EdgeAnswer
{
    /// <value>Why it was not done; null when it was.</value>
    public string? Refusal { get; init; }

    /// <value>The target whose newer epoch is the reason; null for any other reason.</value>
    public string? StaleTarget { get; init; }

    /// <value>The newer epoch.</value>
    public int SeenEpoch { get; init; }

    /// <value>True when the edge has nothing left to do and is ending.</value>
    public bool Ending { get; init; }

    /// <value>How many requests were in flight when a drain ended.</value>
    public int InFlight { get; init; }
}
