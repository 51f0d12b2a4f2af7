namespace EngineTests.Graphs;

/// <summary>What a random target is.</summary>
internal sealed record TargetSpec
{
    public static readonly TargetSpec Plain = new() { Acts = true };

    public bool Acts { get; init; }

    public bool Fails { get; init; }

    public bool Proceeds { get; init; }

    public bool IsAssured { get; init; }

    /// <value>What its static condition says; null for none.</value>
    public bool? Static { get; init; }

    /// <value>What its dynamic condition says; null for none.</value>
    public bool? Dynamic { get; init; }

    /// <value>Whether its dependencies run though it is skipped.</value>
    public bool KeepsDependencies { get; init; }

    /// <value>Whether the run stops when its turn comes.</value>
    public bool Stops => Acts && Fails && !Proceeds && Dynamic != false;
}
