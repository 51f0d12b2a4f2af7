using Shunt.Effects;

namespace Shunt.Ledger.State;

/// <summary>A run whose effects were intended and not all seen done: what its next command goes on with, or another settles.</summary>
public sealed record OpenRun
{
    /// <value>What it is for.</value>
    public required RunKind Kind { get; init; }

    /// <value>What served when it was intended; null when nothing did.</value>
    public required Placed? From { get; init; }

    /// <value>What will serve; null for a teardown.</value>
    public required Placed? To { get; init; }

    /// <value>What it intends, in order; null for one that a version of this build began which recorded no effects.</value>
    public required IReadOnlyList<Effect>? Effects { get; init; }

    /// <value>The hash of the list it began with; empty where no effects were recorded.</value>
    public string List { get; init; } = "";

    /// <value>How many of <see cref="Effects"/> were seen done, from the first.</value>
    public int Done { get; init; }

    /// <value>Whether it is being undone.</value>
    public bool IsTurned { get; init; }

    /// <value>How its gate was satisfied; null when there was none.</value>
    public string? Gate { get; init; }

    /// <value>The number of the entry that intended it.</value>
    public required int Number { get; init; }

    /// <value>The effect that comes next; null when there is none.</value>
    public Effect? Next => Effects is { } effects && Done < effects.Count ? effects[Done] : null;

    /// <summary>The run after one more fact was recorded; null when it was the last one missing.</summary>
    internal OpenRun? After(Fact fact)
    {
        var run = Next?.IsDoneBy(fact) == true ? this with { Done = Done + 1 } : this;
        return run is { Effects: not null, Next: null } ? null : run;
    }
}
