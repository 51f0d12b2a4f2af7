namespace Acceptance.Chaos;

/// <summary>What dies in a round.</summary>
internal enum Harm
{
    /// <summary>The build with everything it started, without a warning.</summary>
    BuildKilled,

    /// <summary>The build is stopped for longer than its lease lives, superseded, and goes on.</summary>
    BuildPaused,

    /// <summary>The edge's worker.</summary>
    WorkerKilled,

    /// <summary>The edge's supervisor.</summary>
    SupervisorKilled,

    /// <summary>The instance that serves.</summary>
    InstanceKilled,
}
